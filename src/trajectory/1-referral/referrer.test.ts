import { expect, test } from 'vitest'
import { unmet } from '#platform/rules.ts'
import { parseForm } from '#platform/web/fields.ts'
import type { Referrer } from './referral.ts'
import { organisationAsked, referrerStep } from './referral.ts'
import { noAnonymity, onPaper, weighingRules } from './referrer.ts'

const professional: Referrer = {
  referrerName: 'Verzonnen Mentor',
  referrerFunction: 'mentor',
  referrerOrganisation: 'Azc Verzonnen',
  referrerPhone: '088-0000099',
  referrerEmail: '',
  referrerKind: 'professional',
  mayBeNamed: 'no',
}
const sister: Referrer = { ...professional, referrerName: 'Verzonnen Zuster', referrerKind: 'family' }

test('a professional stands on paper as an organisation, and never by name', () => {
  expect(onPaper(professional, undefined)).toBe('Azc Verzonnen')
  expect(onPaper({ ...professional, referrerOrganisation: '' }, { outcome: 'named' })).not.toContain('Mentor')
})

test('a private person stands there as was weighed, and until then not at all', () => {
  expect(onPaper(sister, undefined)).not.toContain('Zuster')
  expect(onPaper(sister, { outcome: 'withheld' })).toBe('niet genoemd')
  expect(onPaper(sister, { outcome: 'named' })).toBe('Verzonnen Zuster')
})

test('Alleen over een privépersoon wordt gewogen: een professional staat er met de organisatie', () => {
  expect(unmet(weighingRules, sister)).toEqual([])
  expect(unmet(weighingRules, professional)).toHaveLength(1)
})

test('a professional says of which organisation; a private person need not', () => {
  const { referrerOrganisation: _, ...without } = professional
  expect(parseForm(referrerStep, without)).toMatchObject({
    ok: false,
    errors: [{ field: 'referrerOrganisation', sentence: organisationAsked }],
  })
  expect(parseForm(referrerStep, { ...without, referrerKind: 'family' }).ok).toBe(true)
})

test('what is told beforehand promises no secrecy', () => {
  expect(noAnonymity.join(' ')).toMatch(/Anoniem blijven kunnen wij u niet beloven/)
})
