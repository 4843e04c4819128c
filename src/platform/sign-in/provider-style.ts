/** The stylesheet of the provider in the box; its own file on the wire, because inline style is not allowed. */
export const style = `
:root { color-scheme: light dark; --ground: #f5f3ee; --sheet: #fff; --line: #7d8583; --ink: #17242a; --soft: #54626a; --main: #0d5566; --tint: #e3eff1; --note: #fbf0dc }
@media (prefers-color-scheme: dark) {
  :root { --ground: #10191d; --sheet: #18242a; --line: #7d8583; --ink: #e9eef0; --soft: #b4c0c5; --main: #8fd0de; --tint: #21343b; --note: #3a2d17 }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.5 "Noto Sans", system-ui, "Segoe UI", sans-serif }
main { max-width: 64rem; margin: 0 auto; padding: 2rem 1rem 4rem }
h1 { margin: 0 0 .5rem; font-size: clamp(1.625rem, 1.4rem + 1vw, 2.125rem); line-height: 1.2 }
h2 { margin: 2rem 0 .75rem; font-size: 1.125rem }
p { margin: 0 0 1rem; max-width: 42rem }
.lead { font-size: 1.25rem }
.note { padding: .75rem 1rem; background: var(--note); border-radius: .5rem }
ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr)); gap: .75rem; margin: 0; padding: 0; list-style: none }
button { display: block; width: 100%; height: 100%; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--sheet); color: var(--ink); font: inherit; text-align: start; cursor: pointer }
button:hover { background: var(--tint); border-color: var(--main) }
button:focus-visible, a:focus-visible { outline: .1875rem solid var(--main); outline-offset: .125rem }
button strong { display: block; color: var(--main) }
button span { color: var(--soft); font-size: .9375rem }
a { color: var(--main) }
`
