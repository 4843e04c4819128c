import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Relation } from '#access/who.ts'
import { Conflict, NotFound, Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { aCase, type World, world } from '../../../tests/world/world.ts'
import { type Axis, axes, mentalHealth, radicalisation } from './axes.ts'
import type { ObservationInput } from './duiding-words.ts'
import { readDuiding } from './reading-store.ts'
import { askReview, giveReview, signDuiding, startNewVersion, withdrawVersion } from './signing-actions.ts'
import { explainAbsence, recordMeeting, releaseCareConclusion, startAdvice, talkAgain } from './together-actions.ts'
import { findReleasedByCare, listMeetings } from './together-store.ts'
import { duidingFacts, findLatest } from './version-store.ts'
import {
  addMissing,
  addNamed,
  addObservation,
  changeObservation,
  disputeObservation,
  noneFound,
  removeWords,
  writeConclusion,
  writeFoundation,
  writeQuestion,
} from './writing-actions.ts'

let w: World
let number: string
let caseId: string

beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())
beforeEach(async () => {
  const made = await aCase(w)
  number = made.number
  caseId = made.id
  await w.superuser.query("update liv.case_file set stage = 'duiding' where id = $1", [caseId])
  for (const [persona, relation] of team) await joins(persona, relation)
  await spokenWith()
})

const team: [string, Relation][] = [
  ['omar', 'duidingExpert'],
  ['lotte', 'careExpert'],
]

async function joins(persona: string, relation: Relation): Promise<void> {
  const { account } = await w.as(persona)
  await w.superuser.query(
    'insert into gate.membership (case_id, account, relation, from_at, given_by) values ($1, $2, $3, now(), $2)',
    [caseId, account, relation],
  )
}

async function spokenWith(): Promise<void> {
  const talk = randomUUID()
  await w.superuser.query(
    "insert into liv.conversation (id, case_id, author, planned_on, content) values ($1, $2, $1, '2026-11-01', '\\x00')",
    [talk, caseId],
  )
  await w.superuser.query(
    "insert into liv.conversation_report (id, case_id, conversation, author, content) values ($1, $2, $1, $1, '\\x00')",
    [talk, caseId],
  )
}

const seen: ObservationInput = {
  what: 'Zit tussen twee en vijf uur op de gang.',
  nature: 'behaviour',
  on: Temporal.PlainDate.from('2026-11-01'),
  where: 'azc Heidedorp, gebouw C',
  sourceType: 'professionalFirstHand',
  source: 'nachtdienst',
  side: 'for',
}
const told: ObservationInput = {
  ...seen,
  what: 'Zou gezegd hebben dat hij weg wil.',
  nature: 'summary',
  on: Temporal.PlainDate.from('2026-11-02'),
  sourceType: 'secondHand',
  howKnown: 'Hoorde het van een kamergenoot.',
  reliability: 'redelijk',
  credibility: 'niet te beoordelen',
  side: 'against',
}

const writerOf = (axis: Axis) => w.as(axis.key === 'radicalisation' ? 'omar' : 'lotte')
const reviewerOf = (axis: Axis) => w.as(axis.key === 'radicalisation' ? 'noor' : 'pieter')

async function writing<T>(axis: Axis, work: (ctx: CaseCtx) => Promise<T>): Promise<T> {
  return (await writerOf(axis)).on(number, axis.write, work)
}

async function write(axis: Axis): Promise<void> {
  await writing(axis, async (ctx) => {
    await writeQuestion(ctx, axis, { text: 'Wat is er met hem aan de hand?' })
    await addObservation(ctx, axis, seen)
    await addObservation(ctx, axis, told)
    await addNamed(ctx, axis, 'protective', { text: 'Belt elke week met zijn moeder.' })
    await noneFound(ctx, axis, 'alternative', { because: 'Gezocht met het hele team.' })
    await addMissing(ctx, axis, { what: 'Hoe het op school gaat', how: 'Vraag de mentor.' })
    await writeFoundation(ctx, axis, { foundation: 'redelijk', reason: 'Twee bronnen.' })
    await writeConclusion(ctx, axis, {
      text: 'Dit past bij rouw.',
      validUntil: ctx.today.add({ months: 6 }),
      reviewOn: ctx.today.add({ months: 3 }),
    })
  })
}
const sign = (axis: Axis) => writing(axis, (ctx) => signDuiding(ctx, axis))

async function signed(axis: Axis): Promise<void> {
  await write(axis)
  await sign(axis)
}

async function ask(axis: Axis): Promise<void> {
  const colleague = (await reviewerOf(axis)).account
  await (await writerOf(axis)).on(number, axis.ask, (ctx) => askReview(ctx, axis, { colleague }))
}

async function reviewed(axis: Axis, agrees: 'yes' | 'no' = 'yes'): Promise<void> {
  await ask(axis)
  await (await reviewerOf(axis)).on(number, axis.review, async (ctx) => {
    const version = await findLatest(ctx, axis, ctx.case.id)
    await giveReview(ctx, axis, { duiding: version?.id ?? '', agrees, remarks: 'Gelezen.' })
  })
}

const latest = (axis: Axis) =>
  writing(axis, async (ctx) => {
    const version = await findLatest(ctx, axis, ctx.case.id)
    return version ? readDuiding(ctx, axis, version) : undefined
  })

describe.each(axes)('the duiding of $about', (axis) => {
  test('is written part by part and read back in the words it was written in', async () => {
    await write(axis)
    const duiding = await latest(axis)
    expect(duiding?.observations.map((one) => one.content.what)).toEqual([seen.what, told.what])
    expect(duiding?.parts.protective[0]?.content).toEqual({ text: 'Belt elke week met zijn moeder.' })
    expect(duiding?.parts.alternative[0]?.content).toEqual({ noneBecause: 'Gezocht met het hele team.' })
    expect(duiding?.parts.conclusion[0]?.content.text).toBe('Dit past bij rouw.')
  })

  test('cannot be signed with something missing, and says what', async () => {
    await writing(axis, (ctx) => addObservation(ctx, axis, seen))
    await expect(sign(axis)).rejects.toThrow('er zijn beschermende factoren')
  })

  test('is signed by its writer, and then nothing in it changes', async () => {
    await signed(axis)
    await expect(writing(axis, (ctx) => addObservation(ctx, axis, seen))).rejects.toThrow('Maak een nieuwe versie')
    await expect(sign(axis)).rejects.toThrow(Refused)
  })

  test('stays frozen for raw SQL too', async () => {
    await signed(axis)
    const change = (text: string) => writing(axis, (ctx) => ctx.tx.run({ text, values: [caseId] }))
    const table = `liv.${axis.tables}`
    await expect(
      change(`update ${table}_part set version = 9, changed_by = gate.me() where case_id = $1`),
    ).rejects.toThrow('signed')
    await expect(
      change(`update ${table}_observation set nature = 'literal', changed_by = gate.me() where case_id = $1`),
    ).rejects.toThrow('signed')
    await expect(change(`delete from ${table}_observation where case_id = $1`)).rejects.toThrow('signed')
    await expect(
      change(`insert into ${table}_part (id, case_id, duiding, kind, author, content)
      select gen_random_uuid(), case_id, id, 'missing', gate.me(), '\\x00' from ${table} where case_id = $1`),
    ).rejects.toThrow('signed')
    expect(await change(`update ${table} set signed_at = null, signed_by = null where case_id = $1`)).toBe(0)
    const { rows } = await w.superuser.query(`select signed_at from ${table} where case_id = $1`, [caseId])
    expect(rows).toHaveLength(1)
    expect(rows[0].signed_at).not.toBeNull()
  })

  test('a change is a new version with the same words, signed and reviewed again', async () => {
    await signed(axis)
    await reviewed(axis)
    await writing(axis, (ctx) => startNewVersion(ctx, axis, { text: 'School heeft gebeld.' }))
    const draft = await latest(axis)
    expect(draft?.version).toBe(2)
    expect(draft?.signedAt).toBeNull()
    expect(draft?.observations).toHaveLength(2)
    expect(draft?.parts.change[0]?.content.text).toBe('School heeft gebeld.')
    const facts = () => writing(axis, (ctx) => duidingFacts(ctx, caseId))
    expect((await facts())[`${axis.key}Signed`]).toBe(false)
    await sign(axis)
    expect(await facts()).toMatchObject({ [`${axis.key}Signed`]: true, [`${axis.key}Reviewed`]: false })
  })

  test('a new version that is not needed goes away, and the signed one counts again', async () => {
    await signed(axis)
    await writing(axis, (ctx) => startNewVersion(ctx, axis, { text: 'Toch niet.' }))
    await writing(axis, (ctx) => withdrawVersion(ctx, axis))
    expect((await latest(axis))?.version).toBe(1)
  })

  test('whoever was asked to review the version before loses access when the new one is signed', async () => {
    await signed(axis)
    await ask(axis)
    await writing(axis, (ctx) => startNewVersion(ctx, axis, { text: 'Nieuws.' }))
    await sign(axis)
    const reviewer = await reviewerOf(axis)
    await expect(reviewer.on(number, axis.review, (ctx) => latestFor(ctx, axis))).rejects.toThrow(NotFound)
  })

  test('is reviewed by somebody else, whose access ends with it, and disagreement stays in sight', async () => {
    await signed(axis)
    await reviewed(axis, 'no')
    expect((await latest(axis))?.reviews.map((one) => [one.agrees, one.remarks])).toEqual([['no', 'Gelezen.']])
    const reviewer = await reviewerOf(axis)
    await expect(reviewer.on(number, axis.read, (ctx) => latestFor(ctx, axis))).rejects.toThrow(NotFound)
  })

  test('the reviewer reads that duiding and nothing else', async () => {
    await signed(axis)
    await ask(axis)
    await (await reviewerOf(axis)).on(number, axis.read, async (ctx) => {
      expect((await latestFor(ctx, axis))?.observations).toHaveLength(2)
      const other = axis === radicalisation ? mentalHealth : radicalisation
      for (const table of [other.tables, 'conversation', 'care_conclusion', 'person', 'referral']) {
        expect(await ctx.tx.rows({ text: `select 1 from liv.${table}`, values: [] }), table).toEqual([])
      }
    })
  })

  test('cannot be reviewed by its own writer: not by asking, not by raw SQL', async () => {
    await signed(axis)
    const { account } = await writerOf(axis)
    await expect(
      (await writerOf(axis)).on(number, axis.ask, (ctx) => askReview(ctx, axis, { colleague: account })),
    ).rejects.toThrow('Kies een collega die niet aan dit dossier werkt.')
    await w.superuser.query('update gate.membership set ended_at = now() where case_id = $1 and account = $2', [
      caseId,
      account,
    ])
    await joins(axis === radicalisation ? 'omar' : 'lotte', axis.reviewer)
    const review = `insert into liv.${axis.tables}_review (id, case_id, duiding, author, content)
      select gen_random_uuid(), case_id, id, gate.me(), '\\x00' from liv.${axis.tables} where case_id = $1`
    await expect(
      (await writerOf(axis)).on(number, axis.review, (ctx) => ctx.tx.run({ text: review, values: [caseId] })),
    ).rejects.toThrow('row-level security')
  })

  test('is asked to be reviewed only after it is signed', async () => {
    await write(axis)
    await expect(ask(axis)).rejects.toThrow('nadat zij is ondertekend')
  })

  test('two people who save the same text both keep their words', async () => {
    await writing(axis, (ctx) => writeQuestion(ctx, axis, { text: 'De eerste vraag?' }))
    const late = writing(axis, (ctx) => writeQuestion(ctx, axis, { text: 'Een andere vraag?' }))
    await expect(late).rejects.toMatchObject({ theirs: { Tekst: 'De eerste vraag?' }, version: 1 })
    await expect(late).rejects.toThrow(Conflict)
    await writing(axis, (ctx) => writeQuestion(ctx, axis, { text: 'Beide vragen?', _version: '1' }))
    expect((await latest(axis))?.parts.question[0]?.content.text).toBe('Beide vragen?')
  })

  test('an observation is changed and taken out while nothing is signed', async () => {
    await write(axis)
    const [first] = (await latest(axis))?.observations ?? []
    const id = first?.id ?? ''
    await writing(axis, (ctx) =>
      changeObservation(ctx, axis, id, { ...seen, what: 'Stond op de gang.', _version: '1' }),
    )
    expect((await latest(axis))?.observations.map((one) => one.content.what)).toContain('Stond op de gang.')
    await expect(writing(axis, (ctx) => changeObservation(ctx, axis, id, { ...seen, _version: '1' }))).rejects.toThrow(
      Conflict,
    )
    await writing(axis, (ctx) => removeWords(ctx, axis, '_observation', id))
    expect((await latest(axis))?.observations).toHaveLength(1)
  })

  test('a disputed observation is marked at once, also after signing, and its words stay', async () => {
    await signed(axis)
    const before = await latest(axis)
    await writing(axis, (ctx) => disputeObservation(ctx, axis, before?.observations[0]?.id ?? ''))
    const after = await latest(axis)
    expect(after?.observations[0]).toMatchObject({ disputed: true, content: before?.observations[0]?.content })
    expect(after?.observations[1]?.disputed).toBe(false)
  })
})

const latestFor = async (ctx: CaseCtx, axis: Axis) => {
  const version = await findLatest(ctx, axis, ctx.case.id)
  return version && readDuiding(ctx, axis, version)
}

describe('words about the source', () => {
  const add = (input: ObservationInput) => writing(radicalisation, (ctx) => addObservation(ctx, radicalisation, input))

  test('Over wat iemand zelf zag, zelf hoorde of over zichzelf zegt, geeft u geen oordeel over de bron.', async () => {
    for (const sourceType of ['conversation', 'selfReport', 'professionalFirstHand'] as const) {
      await expect(add({ ...seen, sourceType, reliability: 'redelijk' })).rejects.toThrow('geen oordeel over de bron')
    }
  })
  test('Schrijf op hoe de bron dit weet.', async () => {
    await expect(add({ ...told, howKnown: '' })).rejects.toThrow('Schrijf op hoe de bron dit weet.')
  })
  test('Kies hoe betrouwbaar de bron is.', async () => {
    await expect(add({ ...told, reliability: undefined })).rejects.toThrow('Kies hoe betrouwbaar de bron is.')
  })
  test('Kies hoe aannemelijk dit is.', async () => {
    await expect(add({ ...told, credibility: undefined })).rejects.toThrow('Kies hoe aannemelijk dit is.')
  })
  test('Deze dag moet nog komen.', async () => {
    await expect(add({ ...seen, on: Temporal.PlainDate.from('2999-01-01') })).rejects.toThrow('Deze dag moet nog komen')
  })
})

describe('without a conversation', () => {
  beforeEach(() => w.superuser.query('delete from liv.conversation_report where case_id = $1', [caseId]))

  test('nobody writes a duiding of mental health', async () => {
    await expect(writing(mentalHealth, (ctx) => addObservation(ctx, mentalHealth, seen))).rejects.toThrow(
      'Niemand heeft nog met de persoon gesproken.',
    )
  })
  test('the duiding of radicalisation says that it rests on what others told', async () => {
    await signed(radicalisation)
    expect((await latest(radicalisation))?.withPerson).toBe(false)
  })
  test('the care expert writes why there is no duiding, and the case goes on', async () => {
    await (await w.as('lotte')).on(number, 'release the care conclusion', (ctx) =>
      explainAbsence(ctx, { reason: 'Hij wilde niet praten.' }),
    )
    await signed(radicalisation)
    await reviewed(radicalisation)
    await met()
    await (await w.as('sanne')).on(number, 'compose the advice', startAdvice)
    const sanne = await w.as('sanne')
    const care = await sanne.on(number, 'read the care conclusion', (ctx) => findReleasedByCare(ctx, caseId))
    expect(care.absence?.reason).toBe('Hij wilde niet praten.')
  })
})

async function met(): Promise<void> {
  await (await w.as('sanne')).on(number, 'record the team meeting', (ctx) =>
    recordMeeting(ctx, {
      heldOn: ctx.today,
      attended: 'Omar, Lotte, Sanne',
      joint: 'Het is rouw.',
      dissent: 'Omar twijfelt.',
    }),
  )
}

describe('the team together', () => {
  test('the coordinator sees how far the care duiding is and reads none of it', async () => {
    await signed(mentalHealth)
    await (await w.as('sanne')).on(number, 'read the draft advice', async (ctx) => {
      expect(await duidingFacts(ctx, caseId)).toMatchObject({ mentalHealthSigned: true, mentalHealthReviewed: false })
      for (const part of ['', '_observation', '_part', '_review']) {
        expect(await ctx.tx.rows({ text: `select 1 from liv.duiding_mental_health${part}`, values: [] })).toEqual([])
      }
    })
    const opened = (await w.as('sanne')).on(number, 'read the draft advice', (ctx) => ctx.open(mentalHealth.read))
    await expect(opened).rejects.toThrow(NotFound)
  })

  test('a commissioner learns nothing of the duiding, not even how far it is', async () => {
    await signed(mentalHealth)
    await joins('karin', 'commissioner')
    const facts = await (await w.as('karin')).on(number, 'read the process', (ctx) => duidingFacts(ctx, caseId))
    expect(Object.values(facts).every((one) => one === false)).toBe(true)
  })

  test('care releases words to the team; the newest count and the earlier stay', async () => {
    const lotte = await w.as('lotte')
    for (const text of ['Eerste tekst.', 'Rust in de nacht helpt.']) {
      await lotte.on(number, 'release the care conclusion', (ctx) =>
        releaseCareConclusion(ctx, { text, indication: true }),
      )
    }
    const care = await (await w.as('omar')).on(number, 'read the care conclusion', (ctx) =>
      findReleasedByCare(ctx, caseId),
    )
    expect(care.conclusion).toMatchObject({ text: 'Rust in de nacht helpt.', indication: true })
    const { rows } = await w.superuser.query('select 1 from liv.care_conclusion where case_id = $1', [caseId])
    expect(rows).toHaveLength(2)
  })

  test('the meeting keeps who sees it otherwise', async () => {
    await met()
    const [meeting] = await (await w.as('lotte')).on(number, 'read the draft advice', (ctx) =>
      listMeetings(ctx, caseId),
    )
    expect(meeting).toMatchObject({ joint: 'Het is rouw.', dissent: 'Omar twijfelt.' })
  })

  test('the advice starts when both are signed and reviewed and the team met, and not before', async () => {
    await signed(radicalisation)
    await reviewed(radicalisation)
    await signed(mentalHealth)
    await met()
    const sanne = await w.as('sanne')
    await expect(sanne.on(number, 'compose the advice', startAdvice)).rejects.toThrow('heeft elke duiding getoetst')
    await reviewed(mentalHealth)
    await sanne.on(number, 'compose the advice', startAdvice)
    const { rows } = await w.superuser.query('select stage from liv.case_file where id = $1', [caseId])
    expect(rows[0].stage).toBe('advice')
  })

  test('a step back to the conversations asks for a reason', async () => {
    const omar = await w.as('omar')
    await expect(omar.on(number, 'plan a conversation', (ctx) => talkAgain(ctx, { reason: '' }))).rejects.toThrow(
      'waarom',
    )
    await omar.on(number, 'plan a conversation', (ctx) => talkAgain(ctx, { reason: 'Zijn zus wil ook praten.' }))
  })
})

test('no table of a duiding has a number about a person', async () => {
  const { rows } = await w.superuser.query(`select table_name, column_name from information_schema.columns
    where table_schema = 'liv' and (table_name like 'duiding%' or table_name in ('care_conclusion', 'mental_health_absence', 'team_meeting'))
      and data_type not in ('uuid', 'text', 'bytea', 'date', 'boolean', 'timestamp with time zone') and column_name <> 'version'`)
  expect(rows).toEqual([])
})

test('nothing of a duiding stands in clear', async () => {
  await signed(radicalisation)
  for (const table of ['observation', 'part']) {
    const { rows } = await w.superuser.query(
      `select content, t::text as line from liv.duiding_radicalisation_${table} t`,
    )
    for (const { content, line } of rows)
      expect(`${content.toString('latin1')} ${line}`).not.toMatch(/gang|moeder|rouw|Heidedorp/)
  }
})
