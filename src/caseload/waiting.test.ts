import { describe, expect, test } from 'vitest'
import type { Relation } from '#access/who.ts'
import { type Stage, stages } from '#trajectory/stages.ts'
import type { CaseFacts } from './facts.ts'
import { dueOf, oneAct, stepsOf, stillSince, turnOf, waitingFor } from './waiting.ts'

const today = Temporal.PlainDate.from('2026-11-26')
const nothing: CaseFacts = {
  id: 'x',
  number: 'LIV-2026-00001',
  stage: 'referral',
  stage_since: new Date('2026-11-20'),
  due_on: '2026-11-24',
  organisation: null,
  place: null,
  product: 'duiding',
  relations: [],
  movedAt: new Date('2026-11-20'),
  present: ['coordinator'],
  phones: {},
  dangerDue: null,
  dangerToTest: false,
  receipt: false,
  weighed: null,
  iWeighed: false,
  outcome: null,
  drafted: false,
  signedByCommissioner: false,
  signedForLiv: false,
  meetingRecorded: false,
  teamMade: false,
  reports: null,
  unsigned: null,
  unsignedMine: null,
  nextConversation: null,
  conversation: null,
  noConversation: false,
  endsWithoutTalking: false,
  notInformed: false,
  duiding: null,
  signatures: null,
  sent: false,
  talk: false,
  adviceToRead: false,
  recommendations: null,
  undecided: null,
  reminders: null,
  lastReminder: null,
  remindAgainOn: null,
  remindedEnough: false,
  momentOn: null,
  momentToday: false,
  progressDue: null,
  checkLapsedOn: null,
  written: false,
  told: [],
  commissionerLookedBack: false,
}
const at = (stage: Stage, me: Relation, more: Partial<CaseFacts> = {}): CaseFacts => ({
  ...nothing,
  stage,
  relations: [me],
  ...more,
})
const waits = (f: CaseFacts) => waitingFor(f, today)?.what

describe('what waits for me', () => {
  test('is nothing for a commissioner who decided everything, and nothing is late', () => {
    const decided = at('follow-up', 'commissioner', { recommendations: 2, undecided: 0, progressDue: '2027-01-10' })
    expect(waits(decided)).toBeUndefined()
    expect(waits({ ...decided, undecided: 2 })).toBe('U heeft twee aanbevelingen te beslissen')
    expect(waits({ ...decided, progressDue: '2026-11-20' })).toBe('Meld hoe het gaat')
  })
  test('is nothing for who signed the commission already', () => {
    const drafted = at('commission', 'commissioner', { drafted: true, present: ['coordinator', 'commissioner'] })
    expect(waits(drafted)).toBe('Lees en onderteken de opdracht')
    expect(waits({ ...drafted, signedByCommissioner: true })).toBeUndefined()
  })
  test('is to remind, and after two reminders to ring or to close with a reason', () => {
    const silent = at('follow-up', 'coordinator', { recommendations: 1, undecided: 1, reminders: 0 })
    expect(waits(silent)).toBe('De opdrachtgever beslist niet. Herinner, of bel')
    expect(waits({ ...silent, reminders: 1, remindAgainOn: '2026-12-02' })).toBeUndefined()
    expect(waits({ ...silent, reminders: 2, remindedEnough: true, remindAgainOn: '2026-11-17' })).toBe(
      'De opdrachtgever is twee keer herinnerd. Bel, of sluit af met een reden',
    )
    expect(waits({ ...silent, due_on: '2026-12-10' })).toBeUndefined()
  })
  test('is my own judgement in the triage, and not the colleague’s', () => {
    expect(waits(at('triage', 'triager', { weighed: [] }))).toBe('Geef uw oordeel over vier criteria')
    expect(waits(at('triage', 'triager', { weighed: ['me'], iWeighed: true }))).toBeUndefined()
    expect(waits(at('triage', 'coordinator', { weighed: ['a', 'b'], iWeighed: true }))).toBe(
      'Schrijf de conclusie van de weging',
    )
  })
  test('is what a colleague told in danger, first of all and in any stage, once its day has come', () => {
    for (const stage of stages) {
      expect(waits(at(stage, 'coordinator', { dangerDue: '2026-11-25' }))).toBe(
        'Leg vast wat bij acuut gevaar is verteld',
      )
      expect(waits(at(stage, 'duidingExpert', { dangerDue: '2026-11-25' }))).not.toBe(
        'Leg vast wat bij acuut gevaar is verteld',
      )
    }
  })
  test('leads straight to the conversation: to prepare, to write up, or to finish', () => {
    const talks = at('conversations', 'careExpert', { reports: 0, unsigned: 0, unsignedMine: false })
    const where = (f: CaseFacts) => `${waits(f)}: ${waitingFor(f, today)?.path}`
    expect(where(talks)).toBe('Plan een gesprek, of schrijf op waarom niet: gesprekken')
    expect(where({ ...talks, conversation: 'abc', nextConversation: '2026-11-29' })).toBe(
      'Bereid het gesprek voor: gesprekken/abc',
    )
    expect(where({ ...talks, conversation: 'abc' })).toBe(
      'Schrijf het verslag, of schrijf op dat het gesprek niet doorging: gesprekken/abc',
    )
    expect(where({ ...talks, conversation: 'abc', reports: 1, unsigned: 1, unsignedMine: true })).toBe(
      'Maak uw verslag af en onderteken het: gesprekken/abc',
    )
  })
  test('is to look together on the day of a moment: for who leads until it is written down, for the contact that day', () => {
    const planned = {
      recommendations: 1,
      undecided: 0,
      due_on: '2026-11-26',
      momentOn: '2026-11-26',
      momentToday: true,
    }
    const leading = at('follow-up', 'coordinator', planned)
    expect(waits(leading)).toBe('Kijk samen hoe het gaat, en leg het vast')
    expect(waits(at('follow-up', 'commissioner', planned))).toBe('Vandaag kijkt u samen met LIV hoe het gaat')
    const later = { ...planned, due_on: '2026-11-30', momentOn: '2026-11-30', momentToday: false }
    expect(waits(at('follow-up', 'coordinator', later))).toBeUndefined()
    const missed = { ...planned, momentOn: '2026-11-20', momentToday: false }
    expect(dueOf(leading, waitingFor(at('follow-up', 'coordinator', missed), today))).toBe('2026-11-20')
    expect(waits(at('follow-up', 'commissioner', missed))).toBeUndefined()
  })
  test('has no day when it is only asked for', () => {
    const asked = at('closure', 'commissioner')
    const step = waitingFor(asked, today)
    expect(step?.what).toBe('Kijk samen terug. Dat mag, het hoeft niet')
    expect(dueOf(asked, step)).toBeNull()
  })
  test('says so when I only stand in for the coordinator', () => {
    expect(waits(at('team', 'deputy'))).toBe('Stel het team samen (u vervangt)')
  })
  test('is nothing in a closed case', () => {
    expect(stepsOf(at('closed', 'coordinator', { dangerDue: '2020-01-01' }), today)).toEqual([])
  })
})

describe('whose turn it is', () => {
  const writing = {
    radicalisationSigned: true,
    radicalisationReviewed: true,
    mentalHealthSigned: false,
    mentalHealthReviewed: false,
    mentalHealthAbsent: false,
    teamMet: false,
  }
  test('is told to who leads, by name of the part they have', () => {
    expect(turnOf(at('duiding', 'coordinator', { duiding: writing }), today)).toBe('de zorgexpert')
  })
  test('tells an expert nothing about the text of the other: it reads the same whatever the other did', () => {
    const told = [true, false].flatMap((mentalHealthSigned) =>
      [true, false].map((mentalHealthReviewed) => {
        const f = at('duiding', 'duidingExpert', { duiding: { ...writing, mentalHealthSigned, mentalHealthReviewed } })
        return `${waits(f)} ${turnOf(f, today)}`
      }),
    )
    expect(new Set(told).size).toBe(1)
  })
  test('is coarse for the commissioner', () => {
    const working = stages.filter((stage) => stage !== 'follow-up')
    expect(new Set(working.map((stage) => turnOf(at(stage, 'commissioner'), today)))).toEqual(new Set(['LIV']))
    expect(turnOf(at('duiding', 'duidingExpert'), today)).toBe('de experts en hun toetsers')
  })
})

describe('a case stands still', () => {
  const silent = at('commission', 'coordinator', {
    drafted: true,
    present: ['coordinator', 'commissioner'],
    phones: { commissioner: '088-0000016' },
    movedAt: new Date('2026-11-02'),
  })
  test('when nothing moved for more than ten working days, with who is to move and the one act', () => {
    expect(stillSince(silent, today, 10)?.toString()).toBe('2026-11-02')
    expect(turnOf(silent, today)).toBe('de opdrachtgever')
    expect(oneAct(silent, today)).toEqual({ href: 'tel:0880000016', label: 'Bel 088-0000016' })
  })
  test('and when it is my own turn, the act goes to the form', () => {
    expect(oneAct({ ...silent, drafted: false }, today).href).toBe('/dossiers/LIV-2026-00001/opdracht')
  })
  test('not when something moved, or a day is planned', () => {
    expect(stillSince({ ...silent, movedAt: new Date('2026-11-20') }, today, 10)).toBeUndefined()
    expect(stillSince({ ...silent, stage: 'conversations', nextConversation: '2026-11-30' }, today, 10)).toBeUndefined()
    expect(stillSince({ ...silent, stage: 'follow-up', undecided: 0, due_on: '2027-02-01' }, today, 10)).toBeUndefined()
  })
})

test('in every stage somebody is to move, or a day is planned', () => {
  for (const stage of stages) {
    const f = at(stage, 'coordinator', {
      weighed: [],
      reports: 0,
      unsigned: 0,
      unsignedMine: false,
      duiding: {
        radicalisationSigned: false,
        radicalisationReviewed: false,
        mentalHealthSigned: false,
        mentalHealthReviewed: false,
        mentalHealthAbsent: false,
        teamMet: false,
      },
      signatures: [],
      recommendations: 0,
      undecided: 0,
    })
    expect(stepsOf(f, today).length, stage).toBeGreaterThan(0)
  }
})
