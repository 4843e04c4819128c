import { expect, test } from 'vitest'
import type { CaseInHand } from '#access/may.ts'
import { who } from '#access/who.ts'
import type { WriteRoute } from '#routing/route.ts'
import { placeFor } from './draft-place.ts'
import { findWrite } from './filled-form.ts'
import { routes } from './routes.ts'
import { Sittings } from './sittings.ts'

const inHand = { id: 'the case' } as CaseInHand
const forms = routes.filter((route): route is WriteRoute => route.kind === 'write')
const path = (route: WriteRoute) => route.path as string
const placeIn = (route: WriteRoute, values: Record<string, string> = {}) =>
  placeFor({ case: path(route).includes(':number') ? inHand : null, params: { id: 'the consultation' } }, route, values)

test('every form in a case keeps its draft in that case, under an act that writes in the part of the form', () => {
  const inCases = forms.filter((route) => path(route).includes(':number'))
  expect(inCases.length).toBeGreaterThan(80)
  for (const route of inCases) {
    const place = placeIn(route)
    expect([path(route), place?.dossier]).toEqual([path(route), 'the case'])
    expect([path(route), place && who[place.act].verb]).toEqual([path(route), 'write'])
    expect([path(route), place?.act]).toEqual([path(route), route.may])
  }
})

test('a form with care words keeps them under the key of care, whatever else it holds', () => {
  const report = forms.find((route) => path(route).endsWith('/gesprekken/:conversation/verslag')) as WriteRoute
  expect(who[placeIn(report, { forTeam: 'x', careOnly: '' })?.act ?? 'read the process'].part).toBe('care')
  expect(who[placeIn(report, { forTeam: 'x' })?.act ?? 'read the process'].part).toBe('conversations')
})

test('every form in a consultation keeps its draft there; what makes a dossier keeps it with its author', () => {
  const inConsultations = forms.filter((route) => path(route).startsWith('/consultaties/:id/'))
  expect(inConsultations.length).toBeGreaterThan(10)
  for (const route of inConsultations) {
    const place = placeIn(route)
    expect([path(route), place?.dossier]).toEqual([path(route), 'the consultation'])
    const part = place && who[place.act].part
    expect(['consultation', 'trajectory-advice'], path(route)).toContain(part)
  }
  for (const making of ['/aanmelden', '/consultaties/nieuw', '/kennis/nieuw'])
    expect(placeIn(forms.find((route) => path(route) === making) as WriteRoute)).toBeNull()
})

test('an address leads to the one room that takes it, also with a pattern in it', () => {
  const found = findWrite(routes, '/dossiers/LIV-2026-00001/advies/onderdelen/zorg')
  expect([found && path(found.route), found?.params.section]).toEqual([
    '/dossiers/:number/advies/onderdelen/:section{zorg}',
    'zorg',
  ])
  expect(findWrite(routes, '/dossiers/LIV-2026-00001/advies/onderdelen/nergens')).toBeUndefined()
  expect(findWrite(routes, '/dossiers/LIV-2026-00001')).toBeUndefined()
})

test('a sitting is found with the session’s own secret, and no more than five hundred are kept', () => {
  const sittings = new Sittings()
  const mine = sittings.of('token', 'draft')
  expect(sittings.of('token', 'draft')).toBe(mine)
  expect(sittings.of('another token', 'draft')).not.toBe(mine)
  expect(sittings.of('token', 'another draft')).not.toBe(mine)
  for (let count = 0; count < 600; count++) sittings.of('token', `draft ${count}`)
  expect(sittings.of('token', 'draft')).not.toBe(mine)
})
