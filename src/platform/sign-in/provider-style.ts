/** The stylesheet of the provider in the box; its own file on the wire, because inline style is not allowed. */
export const style = `
:root { color-scheme: light dark; --ground: #f6f3ec; --sheet: #fff; --line: #767d79; --ink: #1b2629; --soft: #566066; --main: #0d5566; --tint: #e5f0f1; --note: #ece7db }
@media (prefers-color-scheme: dark) {
  :root { --ground: #12191b; --sheet: #1a2427; --line: #8d9fa3; --ink: #e8edec; --soft: #afbbbd; --main: #8acbd9; --tint: #1d363d; --note: #0b1113 }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.5 "Noto Sans", Roboto, "Segoe UI", "Liberation Sans", Arial, sans-serif }
main { max-width: 64rem; margin: 0 auto; padding: 2rem 1rem 4rem }
h1 { margin: 0 0 .5rem; font: 500 clamp(1.6875rem, 1.45rem + 1vw, 2.25rem)/1.2 "Noto Serif", Georgia, "Times New Roman", serif; letter-spacing: -.012em }
h2 { margin: 2rem 0 .75rem; font-size: 1.125rem }
p { margin: 0 0 1rem; max-width: 42rem }
.lead { font-size: 1.25rem }
.note { padding: .75rem 1rem; background: var(--note); border-radius: .25rem }
ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr)); gap: .75rem; margin: 0; padding: 0; list-style: none }
button { display: block; width: 100%; height: 100%; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .25rem; background: var(--sheet); color: var(--ink); font: inherit; text-align: start; cursor: pointer }
button:hover { background: var(--tint); border-color: var(--main) }
button:focus-visible, a:focus-visible { outline: .1875rem solid var(--main); outline-offset: .125rem }
button strong { display: block; color: var(--main) }
button span { color: var(--soft); font-size: .9375rem }
a { color: var(--main) }
`
