import { describe, expect, it } from 'vitest'
import { casebook } from './casebook.ts'
import type { Scenario } from './scenario.ts'
import type { Done } from './shape-of-the-basics.ts'

const stages = [
  'referral',
  'triage',
  'commission',
  'team',
  'conversations',
  'duiding',
  'advice',
  'follow-up',
  'closure',
  'closed',
]
const duidingExperts = ['omar', 'noor', 'rosa']
const careExperts = ['lotte', 'pieter']
const judging =
  /risicoscore|risiconiveau|risicoprofiel|niveau \d|score|fase \d|\d ?%|schaal van|code (groen|oranje|rood)|stoplicht/i

/** Every piece of text somebody wrote in a case; the list of secrets itself is not part of the case. */
function textsOf({ secrets: _, ...scenario }: Scenario): string[] {
  return leaves(scenario).filter((leaf): leaf is string => typeof leaf === 'string')
}

function leaves(value: unknown): unknown[] {
  return value && typeof value === 'object' ? Object.values(value).flatMap(leaves) : [value]
}

function done(value: unknown): Done[] {
  if (!value || typeof value !== 'object') return []
  const own = 'by' in value && 'on' in value ? [value as Done] : []
  return [...own, ...Object.values(value).flatMap(done)]
}

const sentences = (text: string) => text.split(/(?<=[.!?;:]["”)]?)\s+/)
const all = <T>(pick: (scenario: Scenario) => readonly (T | undefined)[] | undefined) =>
  new Set(casebook.flatMap((one) => pick(one) ?? []))

describe('the casebook', () => {
  it('has at least fourteen cases, each with its own id, title and story', () => {
    expect(casebook.length).toBeGreaterThanOrEqual(14)
    for (const key of ['id', 'title', 'story'] as const)
      expect(new Set(casebook.map((one) => one[key])).size).toBe(casebook.length)
  })

  it('stands in every stage', () => {
    expect([...new Set(casebook.map((one) => one.until))].sort()).toEqual([...stages].sort())
  })

  it('shows every kind of ending and every kind of answer', () => {
    expect([...all((one) => [one.triage?.conclusion?.outcome])]).toEqual(
      expect.arrayContaining(['included', 'consultation', 'otherDepartment']),
    )
    expect([...all((one) => [one.closure?.outcomeRadicalisation])]).toEqual(
      expect.arrayContaining(['notConfirmed', 'partlyConfirmed']),
    )
    expect([...all((one) => [one.closure?.supportNeeded])]).toEqual(expect.arrayContaining([true, false]))
    expect([...all((one) => one.followUp?.decisions.map((d) => d.decision))].sort()).toEqual([
      'adopted',
      'changed',
      'notAdopted',
    ])
    expect([...all((one) => one.followUp?.progress?.map((p) => p.status))]).toEqual(
      expect.arrayContaining(['done', 'waitingForCare', 'stopped']),
    )
    expect([...all((one) => one.consent?.willing?.map((w) => w.willing))]).toEqual(
      expect.arrayContaining(['yes', 'no', 'later']),
    )
    expect([...all((one) => [one.advice?.shown?.healthPart])]).toEqual(
      expect.arrayContaining(['consented', 'refused', 'not asked']),
    )
    expect([...all((one) => [one.referral.referrerKind])]).toEqual(expect.arrayContaining(['professional', 'family']))
    expect([...all((one) => one.consent?.representatives?.map((r) => r.kind))]).toContain('guardian')
    expect(casebook.some((one) => one.conversations?.noConversation)).toBe(true)
    expect(casebook.some((one) => one.duiding?.radicalisation?.dissent)).toBe(true)
    expect(casebook.some((one) => one.referral.personName === undefined)).toBe(true)
  })

  it('carries one case, slapeloze-nachten, through all nine stages', () => {
    const main = casebook.find((one) => one.id === 'slapeloze-nachten')
    for (const part of [
      'triage',
      'commission',
      'meeting',
      'team',
      'consent',
      'conversations',
      'duiding',
      'advice',
      'followUp',
      'closure',
    ] as const)
      expect(main?.[part], part).toBeDefined()
  })

  it('uses each V-number and each name for one case only', () => {
    for (const pick of ['vNumber', 'personName'] as const) {
      const known = casebook.flatMap((one) => one.commission?.[pick] ?? [])
      expect(new Set(known).size).toBe(known.length)
    }
  })
})

describe.each(casebook.map((one) => [one.id, one] as const))('%s', (_, one) => {
  const texts = textsOf(one)

  it('has secrets that really occur in its text, its names and V-number among them', () => {
    const phrases = texts.map((text) => text.replace(/\s+/g, ' '))
    for (const secret of one.secrets)
      expect(
        phrases.some((text) => text.includes(secret)),
        secret,
      ).toBe(true)
    expect(one.secrets.length).toBeGreaterThanOrEqual(6)
    for (const known of [one.referral.personName, one.commission?.personName, one.commission?.vNumber])
      if (known) expect(one.secrets).toContain(known)
  })

  it('judges nobody in numbers', () => {
    for (const text of texts) expect(text).not.toMatch(judging)
  })

  it('has no sentence too long to read', () => {
    for (const text of texts)
      for (const sentence of sentences(text)) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(30)
  })

  it('holds only invented numbers', () => {
    if (one.commission?.vNumber) expect(one.commission.vNumber).toMatch(/^99\d{8}$/)
    if (one.referral.referrerPhone) expect(one.referral.referrerPhone).toMatch(/^088-000 /)
    if (one.referral.referrerEmail) expect(one.referral.referrerEmail).toMatch(/\.invalid$/)
  })

  it('has happened by today', () => {
    for (const { by, on } of done(one)) expect(on, `${by} on ${on}`).toBeLessThanOrEqual(one.startDaysAgo)
  })

  it('leaves the work to those whose work it is', () => {
    for (const { report } of one.conversations?.talks ?? [])
      if (report) expect(report.careOnly ? careExperts : [...careExperts, ...duidingExperts]).toContain(report.by)
    const { radicalisation, mentalHealth } = one.duiding ?? {}
    if (radicalisation) expect(one.team?.duidingExperts).toContain(radicalisation.by)
    if (mentalHealth) expect(one.team?.careExpert).toBe(mentalHealth.by)
    if (radicalisation?.review)
      expect([...(one.team?.duidingExperts ?? []), ...careExperts]).not.toContain(radicalisation.review.by)
    if (mentalHealth?.review)
      expect(careExperts.filter((expert) => expert !== mentalHealth.by)).toContain(mentalHealth.review.by)
    const keys = one.advice?.recommendations.map((recommendation) => recommendation.key) ?? []
    for (const { recommendation } of [...(one.followUp?.decisions ?? []), ...(one.followUp?.progress ?? [])])
      expect(keys).toContain(recommendation)
  })
})
