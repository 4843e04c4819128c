import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contrast, pairs, palettesOf } from './palette.ts'

const here = import.meta.dirname
const palettes = palettesOf(readFileSync(join(here, 'tokens.css'), 'utf8'))
const sheets = readdirSync(join(here, 'css')).map((file) => readFileSync(join(here, 'css', file), 'utf8'))

for (const scheme of ['light', 'dark'] as const)
  test(`every colour can be read on every ground it stands on, ${scheme}`, () => {
    const colours = palettes[scheme]
    const faint = pairs
      .map(({ ink, on, asks }) => ({
        ink,
        on,
        asks,
        is: contrast(colours[ink] ?? '#000000', colours[on] ?? '#000000'),
      }))
      .filter(({ is, asks }) => is < asks)
    expect(faint).toEqual([])
  })

test('each colour has a dark twin', () => {
  const [first = '', second = ''] = readFileSync(join(here, 'tokens.css'), 'utf8').split('@media')
  const names = (css: string) => [...css.matchAll(/--([\w-]+):\s*#/g)].map(([, name]) => name).sort()
  expect(names(second)).toEqual(names(first))
})

test('a rule that sets a colour and its ground uses a pair that is checked', () => {
  const known = new Set(pairs.map(({ ink, on }) => `${ink} on ${on}`))
  const used = sheets.flatMap(pairsIn)
  expect(used.length).toBeGreaterThan(10)
  expect([...new Set(used)].filter((pair) => !known.has(pair))).toEqual([])
})

function pairsIn(css: string): string[] {
  return [...css.matchAll(/\{([^{}]*)\}/g)].flatMap(([, rule = '']) => {
    const ink = rule.match(/(?:^|[\s;])color:\s*var\(--([\w-]+)\)/)?.[1]
    const on = rule.match(/background(?:-color)?:\s*var\(--([\w-]+)\)/)?.[1]
    return ink && on ? [`${ink} on ${on}`] : []
  })
}

test('no rule brings a colour of its own', () => {
  const own = sheets.flatMap(
    (css) => css.replace(/@media print[\s\S]*/, '').match(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/g) ?? [],
  )
  expect(own).toEqual([])
})
