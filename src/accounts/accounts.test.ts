import { expect, test } from 'vitest'
import { roles } from '#access/who.ts'
import { decisionRules, demand, givingTakesTwo, type ProposalFacts, proposalRules } from './account-rules.ts'
import { type Account, type Change, fits, givingKinds, type Kind, takingKinds } from './accounts.ts'

const liv = { id: 'liv', name: 'LIV', kind: 'liv' } as const
const coa = { id: 'coa', name: 'COA', kind: 'coa' } as const

const account = (id: string, role: Account['roles'][number]['role'], more: Partial<Account> = {}): Account => ({
  id,
  name: id,
  email: `${id}@liv.invalid`,
  organisation: 'liv',
  bigNumber: null,
  subject: id,
  active: true,
  until: null,
  roles: [{ role, until: null }],
  ...more,
})
const bas = account('bas', 'functionalAdministrator')
const tess = account('tess', 'teamLead')
const noor = account('noor', 'duidingExpert')

const asked: Record<Kind, object> = {
  open: { email: 'new@liv.invalid', subject: 'new', role: 'coordinator' },
  grant: { account: 'noor', role: 'coordinator' },
  link: { account: 'noor', subject: 'new' },
  prolong: { account: 'noor', until: '2026-12-31' },
  withdraw: { account: 'noor', role: 'duidingExpert' },
  end: { account: 'noor' },
}
const factsOf = (kind: Kind, wanted: object = {}, more: Partial<ProposalFacts> = {}): ProposalFacts => ({
  wanted: { kind, reason: 'Nodig.', ...asked[kind], ...wanted },
  me: 'bas',
  today: '2026-11-26',
  accounts: [bas, tess, noor],
  account: kind === 'open' ? undefined : noor,
  organisation: liv,
  waiting: [],
  ...more,
})
const broken = (facts: ProposalFacts) =>
  proposalRules
    .filter(({ kinds, holds }) => kinds.includes(facts.wanted.kind) && !holds(facts))
    .map(({ sentence }) => sentence)

test.each([...givingKinds, ...takingKinds])('%s: what is asked in the ordinary way breaks no rule', (kind) => {
  expect(broken(factsOf(kind))).toEqual([])
})

const waitingGrant = { kind: 'grant', account: 'noor', role: 'coordinator', outcome: null } as Change

const breaking: Record<string, ProposalFacts> = {
  'Een voorstel gaat nooit over uzelf': factsOf('grant', { account: 'bas' }, { account: bas }),
  'Het account is in gebruik': factsOf('grant', {}, { account: { ...noor, active: false } }),
  'Niemand heeft al een account met dit e-mailadres': factsOf('open', { email: 'Tess@LIV.invalid' }),
  'De inlognaam hoort nog bij niemand': factsOf('link', { subject: 'tess' }),
  'De rol past bij de organisatie van deze persoon': factsOf('grant', {}, { organisation: coa }),
  'De rol is nieuw voor deze persoon, of krijgt een andere einddatum': factsOf('grant', { role: 'duidingExpert' }),
  'Een zorgexpert heeft een BIG-nummer': factsOf('grant', { role: 'careExpert' }),
  'De einddatum is vandaag of later': factsOf('prolong', { until: '2026-11-25' }),
  'De persoon heeft de rol die u afneemt': factsOf('withdraw', { role: 'fg' }),
  'Er blijft iemand over die voorstelt, en iemand anders die goedkeurt': factsOf('end', { account: 'tess' }),
  'Er wacht nog geen voorstel zoals dit': factsOf('grant', {}, { waiting: [waitingGrant] }),
}

test.each(Object.entries(breaking))('%s', (sentence, facts) => {
  expect(broken(facts)).toEqual([sentence])
})

test('every rule about a proposal has a case above that breaks it', () => {
  expect(proposalRules.map(({ sentence }) => sentence)).toEqual(Object.keys(breaking))
})

test('who looks after accounts cannot be taken away while nobody else does, and can once somebody does', () => {
  const second = account('els', 'functionalAdministrator')
  const withdraw = { account: 'tess', role: 'teamLead' }
  const of = (accounts: Account[]) => broken(factsOf('withdraw', withdraw, { account: tess, accounts }))
  expect(of([bas, tess])).toHaveLength(1)
  expect(of([bas, tess, second])).toEqual([])
  expect(of([bas, tess, { ...second, active: false }])).toHaveLength(1)
})

const proposal = { kind: 'grant', account: 'noor', proposedBy: 'bas', outcome: null } as Change
const decision = { change: proposal, me: 'tess', approve: true, reason: '' }
const undecidable: Record<string, object> = {
  'Over dit voorstel is nog niet besloten': { change: { ...proposal, outcome: 'rejected' } },
  'Wie een voorstel doet, besluit er niet zelf over': { me: 'bas' },
  'Niemand besluit over het eigen account': { me: 'noor' },
  'Wie afwijst, schrijft op waarom': { approve: false },
}

test.each(Object.entries(undecidable))('%s', (sentence, change) => {
  expect(decisionRules.filter(({ holds }) => !holds(decision))).toEqual([])
  expect(() => demand(decisionRules, { ...decision, ...change })).toThrow(sentence)
})

test('Geven doen twee mensen samen; afnemen kan één persoon, en gaat meteen in', () => {
  const { holds } = givingTakesTwo
  for (const kind of givingKinds) {
    expect(holds({ kind, outcome: 'approved', proposedBy: 'bas', decidedBy: 'tess' })).toBe(true)
    expect(holds({ kind, outcome: 'approved', proposedBy: 'bas', decidedBy: 'bas' })).toBe(false)
  }
  for (const kind of takingKinds) expect(holds({ kind, outcome: null, proposedBy: 'bas', decidedBy: null })).toBe(false)
})

test('a role is for people of LIV or for people outside, never for both', () => {
  expect(roles.filter((role) => fits(role, coa))).toEqual(['centralContact', 'commissioner', 'referrer'])
  expect(roles.filter((role) => fits(role, liv) === fits(role, coa))).toEqual([])
  expect(fits('referrer', undefined)).toBe(false)
})
