import { afterAll, beforeAll, expect, test } from 'vitest'
import { add, change } from '#consultation/consultation-actions.ts'
import { getLine } from '#consultation/consultation-store.ts'
import { findWhatBecame } from '#consultation/end-store.ts'
import { sql } from '#platform/database/sql.ts'
import { NotFound } from '#platform/refused.ts'
import { takeCase } from '#trajectory/1-referral/referral-actions.ts'
import { findReferrer, getReferral } from '#trajectory/1-referral/referral-store.ts'
import { recordNoConversation } from '#trajectory/5-conversations/conversation-actions.ts'
import { aCaseWithTeam } from '../../tests/world/a-team.ts'
import { browse } from '../../tests/world/browse.ts'
import { aConsultation, aTrajectory, somePromotion, someQuestion } from '../../tests/world/consultation-world.ts'
import { linesOf } from '../../tests/world/log-lines.ts'
import { conclude, weighedCase } from '../../tests/world/triage-world.ts'
import { type World, world } from '../../tests/world/world.ts'
import { listPieces, promote } from './promotion-actions.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const agreed = { 'take-question': 'ja', 'text-question': 'Een bewoner praat niet meer met zijn kamergenoot.' }

async function promoted(by = 'yara', more: Record<string, string> = agreed) {
  const { id, code } = await aConsultation(w)
  const one = await w.as(by)
  const { number } = await one.act('promote the consultation', (ctx) => promote(ctx, id, somePromotion(more)))
  const { rows } = await w.superuser.query('select id from liv.case_file where number = $1', [number])
  return { id, code, number, caseId: rows[0].id as string }
}

test('only the text that the asker agreed to goes along, as it was changed', async () => {
  const { number, caseId } = await promoted()
  const yara = await w.as('yara')
  const referral = await yara.on(number, 'read the referral', (ctx) => getReferral(ctx, caseId))
  expect(referral.concern).toBe('Een bewoner praat niet meer met zijn kamergenoot.')
  expect([referral.involved, referral.tried]).toEqual(['', ''])
})

test('an addition that was not ticked stays behind, one that was goes along', async () => {
  const { id } = await aConsultation(w)
  const yara = await w.as('yara')
  await yara.act('add to the consultation', (ctx) => add(ctx, id, 'Hij eet weer mee.'))
  await yara.act('add to the consultation', (ctx) => add(ctx, id, 'Dit zei zij in vertrouwen.'))
  const pieces = await yara.act('promote the consultation', (ctx) => listPieces(ctx, id))
  const key = pieces.find(({ text }) => text === 'Hij eet weer mee.')?.key
  const { number } = await yara.act('promote the consultation', (ctx) =>
    promote(ctx, id, somePromotion({ ...agreed, [`take-${key}`]: 'ja', [`text-${key}`]: 'Hij eet weer mee.' })),
  )
  const referral = await yara.on(number, 'read the referral', (ctx) => getReferral(ctx, ctx.case.id))
  expect(referral.concern).toContain('Hij eet weer mee.')
  expect(referral.concern).not.toContain('vertrouwen')
})

test('it is a real referral: a case with its number, sealed under its own dossier; the consultation says that it went on', async () => {
  const { id, number, caseId } = await promoted()
  expect(number).toMatch(/^LIV-\d{4}-\d{5}$/)
  const { rows } = await w.superuser.query('select kind from vault.dossier where id = $1', [caseId])
  expect(rows).toEqual([{ kind: 'case' }])
  const sealed = await w.superuser.query('select content from liv.referral where case_id = $1', [caseId])
  expect(sealed.rows[0].content.toString('latin1')).not.toContain('kamergenoot')
  const yara = await w.as('yara')
  const end = await w.superuser.query('select ending, led_to from liv.consultation_end where consultation = $1', [id])
  expect(end.rows).toEqual([{ ending: 'promoted', led_to: caseId }])
  const page = await browse(w, yara).get(`/consultaties/${id}`)
  expect(page.html).toContain('Doorgezet')
  expect(page.html).toContain(number)
  expect(page.html).toContain('ontvangen')
})

test('a person file opens for nobody: no name is asked, and none is written', async () => {
  const { caseId } = await promoted()
  const { rowCount } = await w.superuser.query('select from liv.person where case_id = $1', [caseId])
  expect(rowCount).toBe(0)
})

test('a family member can refer, and stays protected from who weighs and who advises', async () => {
  const { number, caseId } = await promoted()
  const sanne = await w.as('sanne')
  await sanne.on(number, 'take the case', takeCase)
  const referrer = await sanne.on(number, 'read who referred', (ctx) => findReferrer(ctx, caseId))
  expect(referrer).toMatchObject({ referrerKind: 'family', referrerName: 'Verzonnen Zuster', mayBeNamed: 'no' })
  for (const persona of ['omar', 'lotte', 'karin', 'tess']) {
    const one = await w.as(persona)
    const rows = await one.act('signed in', (ctx) =>
      ctx.tx.rows(sql`select id from liv.referrer where case_id = ${caseId}`),
    )
    expect(rows, persona).toEqual([])
  }
  const { rows } = await w.superuser.query('select content from liv.referrer where case_id = $1', [caseId])
  expect(rows).toHaveLength(1)
  expect(rows[0].content.toString('latin1')).not.toContain('Zuster')
})

test('the front office sees that it was received, then who took it over, and nothing else', async () => {
  const { id, number } = await promoted()
  const yara = await w.as('yara')
  expect(await yara.act('read the consultation', (ctx) => findWhatBecame(ctx, id))).toEqual({
    number,
    name: null,
    phone: null,
  })
  await (await w.as('sanne')).on(number, 'take the case', takeCase)
  expect(await yara.act('read the consultation', (ctx) => findWhatBecame(ctx, id))).toMatchObject({
    name: 'Sanne de Wit',
  })
})

test('a coordinator who promotes takes the case, and is not its referrer', async () => {
  const { caseId } = await promoted('sanne')
  const { account } = await w.as('sanne')
  const { rows } = await w.superuser.query('select account, relation from gate.membership where case_id = $1', [caseId])
  expect(rows).toEqual([{ account, relation: 'coordinator' }])
})

test('De vrager is akkoord met ten minste één tekst over wat er is gezien of gehoord', async () => {
  await expect(promoted('yara', {})).rejects.toThrow('de vrager is akkoord met ten minste één tekst')
  await expect(promoted('yara', { 'take-involved': 'ja', 'text-involved': 'De huisarts.' })).rejects.toThrow(
    'de vrager is akkoord met ten minste één tekst',
  )
})

test('Alleen een vraag over één persoon wordt een aanmelding', async () => {
  const yara = await w.as('yara')
  for (const subject of ['family', 'group', 'phenomenon'] as const) {
    const { id } = await aConsultation(w, { subject })
    const go = () => yara.act('promote the consultation', (ctx) => promote(ctx, id, somePromotion(agreed)))
    await expect(go()).rejects.toThrow('Nodig: alleen een vraag over één persoon wordt een aanmelding.')
    await yara.act('add to the consultation', (ctx) => change(ctx, id, someQuestion(), 1))
    expect((await go()).number).toMatch(/^LIV-/)
  }
})

test('a refusal keeps what was typed, writes a line, and makes no case', async () => {
  const { id } = await aConsultation(w)
  const count = async () => (await w.superuser.query('select from liv.case_file')).rowCount
  const before = await count()
  const yara = browse(w, await w.as('yara'))
  const lines = await linesOf(w, async () => {
    const sent = await yara.post(`/consultaties/${id}/doorzetten`, {
      ...(somePromotion() as Record<string, string>),
      'text-question': 'Dit typte ik anders.',
    })
    expect(sent.status).toBe(422)
    expect(sent.html).toContain('Dit typte ik anders.')
    expect(sent.html).toContain('Verzonnen Zuster')
  })
  expect(lines.at(-1)?.outcome).toBe('refused')
  expect(await count()).toBe(before)
})

test('an expert and a commissioner cannot promote, not even what they carry', async () => {
  const { id } = await aTrajectory(w, 'omar')
  for (const persona of ['omar', 'noor', 'karin', 'els']) {
    const one = await w.as(persona)
    await expect(
      one.act('signed in', (ctx) => promote(ctx, id, somePromotion(agreed))),
      persona,
    ).rejects.toThrow()
  }
  const yara = await w.as('yara')
  expect((await yara.act('read the consultation', (ctx) => getLine(ctx, id))).ending).toBeNull()
})

test('from a trajectory advice only the consultation can go along, and its advisers are out that moment', async () => {
  const { id } = await aTrajectory(w, 'omar')
  const yara = await w.as('yara')
  const pieces = await yara.act('promote the consultation', (ctx) => listPieces(ctx, id))
  expect(pieces.map(({ text }) => text).join(' ')).not.toContain('gesprek open')
  await yara.act('promote the consultation', (ctx) => promote(ctx, id, somePromotion(agreed)))
  const omar = await w.as('omar')
  await expect(omar.act('signed in', (ctx) => getLine(ctx, id))).rejects.toThrow(NotFound)
})

test('the act leaves one line that names the consultation and the case', async () => {
  const { id } = await aConsultation(w)
  const yara = browse(w, await w.as('yara'))
  const lines = await linesOf(w, () =>
    yara.post(`/consultaties/${id}/doorzetten`, { ...(somePromotion() as Record<string, string>), ...agreed }),
  )
  const line = lines.find(({ event }) => event === 'consultation.promoted')
  expect(line?.act).toBe('promote the consultation')
  expect(line?.objects.map(({ object }) => object)).toContain(id)
  expect(line?.objects.map(({ part }) => part)).toContain('referral')
})

test('the other way round: triage that ends as trajectory advice shows the way to a consultation, and copies nothing', async () => {
  const { number } = await weighedCase(w)
  await conclude(w, number, { outcome: 'trajectoryAdvice', alternative: 'Wij denken mee met de mentor.' })
  const page = await browse(w, await w.as('sanne')).get(`/dossiers/${number}/triage`)
  expect(page.html).toContain('href="/consultaties/nieuw"')
  const expert = await browse(w, await w.as('omar')).get(`/dossiers/${number}/triage`)
  expect(expert.html).not.toContain('href="/consultaties/nieuw"')
})

test('a running duiding goes on as a trajectory advice too: a question of its own, and the case ends', async () => {
  const { number } = await aCaseWithTeam(w)
  const omar = await w.as('omar')
  await omar.on(number, 'plan a conversation', (ctx) =>
    recordNoConversation(ctx, { reason: 'De persoon wil niet in gesprek.', way: 'trajectoryAdvice' }),
  )
  const page = await browse(w, await w.as('sanne')).get(`/dossiers/${number}/gesprekken`)
  expect(page.html).toContain('href="/consultaties/nieuw"')
  expect(page.html).toContain(`href="/dossiers/${number}/eindigen"`)
})
