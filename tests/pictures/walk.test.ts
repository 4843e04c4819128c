import { expect, test } from 'vitest'
import { kindOf } from './walk.ts'

test('a page is of one kind whatever case, part or place in a list it shows', () => {
  expect(kindOf('/dossiers/LIV-2026-00012/advies?versie=2')).toBe('/dossiers/nummer/advies')
  expect(kindOf('/consultaties/3708d8a8-b6e6-4b0d-bcba-fd4480f9a5cf/moment/3')).toBe('/consultaties/id/moment/n')
})
