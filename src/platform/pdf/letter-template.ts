/**
 * The one look of every letter and report. What people wrote arrives as JSON and is only ever printed as strings,
 * so `#`, `*` and `$` stay what they are. No tables: they read badly aloud.
 */
export const letterTemplate = `
#let d = json(bytes(sys.inputs.data))
#let petrol = rgb("#0d5566")
#let deep = rgb("#083b47")
#let tint = rgb("#e3eff1")
#let ink = rgb("#1b2529")
#let soft = rgb("#4a585d")
#let companions = ("Vazirmatn", "Noto Sans Ethiopic", "Libertinus Serif", "DejaVu Sans Mono")
#let sans = ("Noto Sans", ..companions)
#let serif = ("Noto Serif", ..companions)

#let way(b) = if b.dir == "rtl" { rtl } else { ltr }
#let turned(b, body) = {
  set text(dir: way(b), lang: b.lang)
  set text(font: ("Vazirmatn", ..serif)) if b.dir == "rtl"
  set align(if b.dir == "rtl" { right } else { left })
  body
}
#let lines(all) = all.join(linebreak())
#let paragraphs(all) = all.map(one => par(lines(one))).join()
#let margin = (top: 27mm, bottom: 34mm, x: 29mm)

#let running-head = context if here().page() > 1 {
  set text(font: sans, size: 8pt, fill: soft)
  grid(columns: (1fr, auto), column-gutter: 8mm, align: (start, end), strong(d.sender), d.title)
  v(-1.5mm)
  line(length: 100%, stroke: 0.5pt + petrol)
}
#let running-foot = context {
  set text(font: sans, size: 8pt, fill: soft)
  set par(leading: 0.5em)
  line(length: 100%, stroke: 0.5pt + petrol)
  v(-1.5mm)
  let last = counter(page).final().first()
  grid(
    columns: (1fr, auto), column-gutter: 10mm, align: (start, end),
    d.footLines.map(one => text(dir: way(one), one.text)).join(linebreak()),
    text(fill: deep, weight: 600)[#d.pageWord #counter(page).display() #d.ofWord #last],
  )
}
#let band = context if here().page() == 1 {
  place(top, rect(width: 100%, height: 5mm, fill: deep))
  place(top + if d.dir == "rtl" { right } else { left }, dx: if d.dir == "rtl" { -29mm } else { 29mm }, rect(width: 34mm, height: 5mm, fill: petrol))
}

#set page(
  paper: "a4", margin: margin, background: band,
  header: running-head, header-ascent: 9mm, footer: running-foot, footer-descent: 9mm,
)
#set text(font: serif, size: 11pt, fill: ink, fallback: false, hyphenate: false, lang: d.lang, dir: way(d))
#set par(leading: 0.74em, spacing: 1.15em, justify: false, linebreaks: "optimized")
#set list(marker: text(fill: petrol, "•"), indent: 1mm, body-indent: 3mm, spacing: 0.85em)
#set smartquote(enabled: false)

#show heading: set text(font: sans, weight: 600, fill: deep)
#show heading: set block(sticky: true)
#show heading.where(level: 1): set text(size: 22pt)
#show heading.where(level: 1): set par(leading: 0.45em)
#show heading.where(level: 1): set block(below: 7mm)
#show heading.where(level: 2): set text(size: 14pt, fill: petrol)
#show heading.where(level: 2): set block(above: 9mm, below: 5.2mm)
#show heading.where(level: 3): set text(size: 11.5pt)
#show heading.where(level: 3): set block(above: 7.5mm, below: 4.4mm)
#show heading.where(level: 4): set text(size: 10.5pt, fill: soft)
#show heading.where(level: 4): set block(above: 6mm, below: 4mm)

#set terms(separator: none, hanging-indent: 46mm, tight: false, spacing: 1.1em)
#show quote.where(block: true): it => block(
  width: 100%, fill: tint.lighten(45%), inset: (x: 5mm, y: 4mm), above: 1.3em, below: 1.3em,
  stroke: if text.dir == rtl { (right: 2.5pt + petrol) } else { (left: 2.5pt + petrol) },
  it.body,
)

// A short term stands beside its answer, a long one above it.
#let term-beside(term) = context {
  let label = text(font: sans, size: 9.5pt, fill: soft, term)
  if measure(label).width > 43mm { label + linebreak() } else { box(width: 46mm, label) }
}
#let definitions(items) = {
  set strong(delta: 0)
  terms(..items.map(((term, said)) => terms.item(term-beside(term), said.map(lines).join(parbreak()))))
}
#let draw(b) = {
  if b.kind == "heading" { heading(level: b.level + 1, b.text) }
  else if b.kind == "paragraph" { par(lines(b.lines)) }
  else if b.kind == "quote" {
    quote(block: true, {
      paragraphs(b.said)
      if b.by != none { par(text(font: sans, size: 9.5pt, fill: soft, b.by)) }
    })
  }
  else if b.kind == "definition" { block(above: 1.2em, below: 1.4em, definitions(b.items)) }
  else if b.kind == "list" { list(..b.items.map(lines)) }
}

#block(below: 9mm, {
  par(text(font: sans, size: 11pt, weight: 600, fill: petrol, d.sender))
})
#if d.to.len() > 0 { block(below: 12mm, par(lines(d.to))) }
#heading(level: 1, d.title)
#if d.facts.len() > 0 {
  block(
    width: 100%, above: 2mm, below: 9mm, inset: (y: 4mm), stroke: (y: 0.5pt + petrol),
    { set text(font: sans, size: 9.5pt); set par(leading: 0.6em); set terms(spacing: 0.75em); definitions(d.facts) },
  )
}
#for b in d.blocks { turned(b, draw(b)) }
`
