import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shortcuts, shortcutsFor } from './shortcuts.ts'

const keys = shortcuts.map((one) => one.keys)

test('every key is one thing, and no key begins what another ends', () => {
  expect(new Set(keys).size).toBe(keys.length)
  const first = new Set(keys.filter((one) => one.includes(' ')).map((one) => one.split(' ')[0]))
  expect(keys.filter((one) => first.has(one))).toEqual([])
  for (const one of keys) expect(one).toMatch(/^[a-z/?]( [a-z])?$/)
})

test('every page that a key opens is in the menu of somebody, and who lacks a page lacks its key', () => {
  const frame = readFileSync(join(import.meta.dirname, 'page-frame.tsx'), 'utf8')
  const pages = shortcuts.map(({ target }) => target).filter((target) => /^\/(?!sneltoetsen)/.test(target))
  for (const page of pages) expect(frame).toContain(`'${page}'`)
  expect(shortcutsFor(['/werk'], false).map(({ target }) => target)).toEqual([
    '/werk',
    '#next',
    '#previous',
    '.ui-urgent a',
    '#inhoud',
    '/sneltoetsen',
  ])
})

test('no other script listens to single keys', () => {
  const scripts = join(import.meta.dirname, '../platform/ui/scripts')
  const listening = readdirSync(scripts, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .filter((name) => /'key(down|press|up)'/.test(readFileSync(join(scripts, name), 'utf8')))
  expect(listening).toEqual(['shortcuts.ts'])
})
