import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#platform/database/sql.ts'
import { NotFound } from '#platform/refused.ts'
import { catalogue } from '#settings/settings.ts'
import { changeSetting, confirmSetting, readState } from '#settings/settings-actions.ts'
import { browse } from '../../../tests/world/browse.ts'
import { answers, caseInTriage, conclude, weigh, weighedCase } from '../../../tests/world/triage-world.ts'
import { type Person, type World, world } from '../../../tests/world/world.ts'
import { inviteTriager } from '../1-referral/referral-actions.ts'
import { listDissent } from './dissent-store.ts'
import { declineCase, dissent, tellReferrer } from './triage-actions.ts'

/** Two people who weigh apart, a wording that stays, and what happens where they differ. */
let w: World
let sanne: Person
let omar: Person
let lotte: Person
let bas: Person
const today = Temporal.Now.plainDateISO('Europe/Amsterdam').toString()
beforeAll(async () => {
  w = await world()
  ;[sanne, omar, lotte, bas] = [await w.as('sanne'), await w.as('omar'), await w.as('lotte'), await w.as('bas')]
})
afterAll(() => w.close())

test('until both gave it, an answer is not in a list, a count, an existence or a plan, with raw SQL either', async () => {
  const { number, id } = await caseInTriage(w)
  await weigh(sanne, number, answers('Volgens Sanne.'))
  await weigh(omar, number, answers('Volgens Omar.', 'draft'))
  const asked = (text: ReturnType<typeof sql>) =>
    omar.on(number, 'read triage answers', (ctx) => ctx.tx.rows<Record<string, unknown>>(text))
  expect(await asked(sql`select author from liv.triage_answer where case_id = ${id}`)).toEqual([
    { author: omar.account },
  ])
  expect(await asked(sql`select count(*)::int as n from liv.triage_answer`)).toEqual([{ n: 1 }])
  expect(
    await asked(sql`select exists (select from liv.triage_answer where author = ${sanne.account}) as there`),
  ).toEqual([{ there: false }])
  expect(await asked(sql`select max(final_at) as at from liv.triage_answer`)).toEqual([{ at: null }])
  const list = await browse(w, omar).get('/werk')
  expect(list.html).not.toContain('Volgens')
  const page = await browse(w, omar).get(`/dossiers/${number}/triage`)
  expect(page.html).not.toContain('Volgens Sanne.')
  expect(page.html).toContain('Volgens Omar.')
  // The control: the row is there.
  const { rowCount } = await w.superuser.query(
    'select from liv.triage_answer where case_id = $1 and final_at is not null',
    [id],
  )
  expect(rowCount).toBe(1)
})

test('the answer keeps the wording it answered, also when two people answer over a change', async () => {
  const before = await caseInTriage(w)
  await weigh(sanne, before.number, answers('Volgens Sanne.'))
  const wording = {
    ...catalogue['triage-criteria'].default,
    source: 'brochure 2027',
    chainQuestion: 'Is dit iemand uit de keten?',
  }
  await bas.act('change a setting', (ctx) =>
    changeSetting(ctx, 'triage-criteria', null, {
      value: JSON.stringify(wording),
      from: today,
      reason: 'Nieuwe brochure.',
    }),
  )
  await weigh(omar, before.number, answers('Volgens Omar.'))
  const after = await caseInTriage(w)
  const open = await browse(w, omar).get(`/dossiers/${after.number}/triage`)
  expect(open.html).toContain('Is dit iemand uit de keten?')
  expect(open.html).toContain('nog te bevestigen door LIV')
  await weigh(omar, after.number, answers('Volgens Omar.'))
  const { rows } = await w.superuser.query(
    'select case_id, array_agg(distinct criteria) as versions from liv.triage_answer where case_id = any ($1) group by 1',
    [[before.id, after.id]],
  )
  const versions = new Map(rows.map((row) => [row.case_id, row.versions]))
  expect(versions.get(before.id)).toEqual(['2026-1'])
  expect(versions.get(after.id)).toHaveLength(1)
  expect(versions.get(after.id)).not.toEqual(['2026-1'])
  const tess = await w.as('tess')
  const seen = (await tess.act('read settings', (ctx) => readState(ctx, 'triage-criteria', null))).now?.id ?? ''
  await tess.act('confirm a setting', (ctx) => confirmSetting(ctx, 'triage-criteria', null, seen))
  const again = await browse(w, omar).get(`/dossiers/${after.number}/triage`)
  expect(again.html).toContain('bevestigd door LIV. Bron: brochure 2027')
})

test('Beslist een derde persoon mee, dan heeft ook die de vier criteria beantwoord: and the other opinion stays', async () => {
  const { number } = await weighedCase(w)
  const third = { decidedBy: 'third' as const, dissent: 'Omar vond één gesprek genoeg.' }
  await expect(conclude(w, number, third)).rejects.toThrow('Beslist een derde persoon mee')
  await sanne.on(number, 'invite a triager', (ctx) => inviteTriager(ctx, { colleague: lotte.account }))
  await weigh(lotte, number, answers('Volgens Lotte.'))
  await conclude(w, number, third)
  const { html } = await browse(w, omar).get(`/dossiers/${number}/triage`)
  expect(html).toContain('een derde persoon woog mee en besliste')
  expect(html).toContain('Omar vond één gesprek genoeg.')
})

test('who weighed writes another opinion in their own name, and nobody takes it away', async () => {
  const { number, id } = await weighedCase(w)
  await expect(conclude(w, number, { decidedBy: 'team' })).rejects.toThrow('wie er anders over denkt')
  await omar.on(number, 'dissent from the conclusion', (ctx) =>
    dissent(ctx, { dissent: 'Ik vind een consultatie genoeg.' }),
  )
  await conclude(w, number, { decidedBy: 'team' })
  const read = await sanne.on(number, 'read the triage conclusion', listDissent)
  expect(read.map((one) => [one.author, one.dissent])).toEqual([[omar.account, 'Ik vind een consultatie genoeg.']])
  const gone = sanne.on(number, 'conclude triage', (ctx) =>
    ctx.tx.run(sql`delete from liv.triage_dissent where case_id = ${id}`),
  )
  await expect(gone).rejects.toMatchObject({ code: '42501' })
  const forged = sanne.on(number, 'dissent from the conclusion', (ctx) =>
    ctx.tx.run(sql`insert into liv.triage_dissent (id, case_id, weighing, author, content)
      values (gen_random_uuid(), ${id}, ${id}, ${omar.account}, '\\x00')`),
  )
  await expect(forged).rejects.toMatchObject({ code: '42501' })
  await expect(lotte.on(number, 'dissent from the conclusion', async () => undefined)).rejects.toThrow(NotFound)
})

test('nobody dissents before two people are ready', async () => {
  const { number } = await caseInTriage(w)
  await expect(
    omar.on(number, 'dissent from the conclusion', (ctx) => dissent(ctx, { dissent: 'Te vroeg.' })),
  ).rejects.toThrow('Eerst beantwoorden twee mensen')
})

test('a referral that was not included is kept as long as the setting says, and the person must still be told', async () => {
  const { number, id } = await weighedCase(w)
  await bas.act('change a setting', (ctx) =>
    changeSetting(ctx, 'kept-not-included', null, { value: '1', from: today, reason: 'Korter kan.' }),
  )
  await conclude(w, number, { outcome: 'careAdvice', alternative: 'Lotte belt de huisarts met een zorgadvies.' })
  await sanne.on(number, 'send a closing message', (ctx) => tellReferrer(ctx, { message: 'Wij bellen u.' }))
  await sanne.on(number, 'conclude triage', declineCase)
  const { rows } = await w.superuser.query(
    "select stage, destroy_on = gate.today() + interval '1 month' as short from liv.case_file where id = $1",
    [id],
  )
  expect(rows[0]).toEqual({ stage: 'closed', short: true })
  const informing = await browse(w, sanne).get(`/dossiers/${number}/toestemming`)
  expect(informing.html).toContain(`action="/dossiers/${number}/toestemming/geinformeerd"`)
  expect(informing.html).toContain('Uiterlijk')
})
