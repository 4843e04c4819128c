import { expect, it } from 'vitest'
import { returnTo } from './return-to.ts'

it.each(['/dossiers/LIV-2026-00042', '/zoeken?naar=a%20b', '/bewaard'])('goes back to our own page %s', (page) => {
  expect(returnTo(page, '/werk')).toBe(page)
})

it.each([
  undefined,
  '',
  'dossiers',
  'https://elders.example/',
  '//elders.example',
  '/\\elders.example',
  '/\t/elders.example',
  '\n//elders.example',
  '/inloggen',
  '/inloggen/terug?code=1',
  '/uitloggen',
  `/${'a'.repeat(2_000)}`,
])('never goes to %j', (asked) => {
  expect(returnTo(asked, '/werk')).toBe('/werk')
})
