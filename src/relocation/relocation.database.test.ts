import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '#platform/database/sql.ts'
import { NotFound, Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { catalogue } from '#settings/settings.ts'
import { insertSetting } from '#settings/settings-store.ts'
import { addressCommission } from '#trajectory/3-commission/contact-actions.ts'
import { followUpFacts } from '#trajectory/8-follow-up/decision-store.ts'
import { undecided } from '#trajectory/8-follow-up/follow-up.ts'
import { idOf } from '../../database/scenarios/people.ts'
import { browse } from '../../tests/world/browse.ts'
import { decideAll, followUpCase } from '../../tests/world/follow-up-case.ts'
import { type World, world } from '../../tests/world/world.ts'
import {
  answerHandOver,
  askAnother,
  recordWarmHandOver,
  reportRelocation,
  withdrawHandOver,
  writeNote,
} from './relocation-actions.ts'
import { listHandOvers, listOpenHandOvers, listResponsible, readWarm } from './relocation-store.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w?.close())

type Case = Awaited<ReturnType<typeof followUpCase>>
type May = Parameters<Awaited<ReturnType<World['as']>>['on']>[1]
const on = async <T>(persona: string, { number }: { number: string }, act: May, work: (ctx: CaseCtx) => Promise<T>) =>
  (await w.as(persona)).on(number, act, work)
const note = 'Dinsdag belt de mentor. Vraag niet naar zijn broer.'
const reports = (one: Case, to?: string, persona = 'karin') =>
  on(persona, one, 'report a relocation', (ctx) =>
    reportRelocation(ctx, { movesOn: ctx.today, place: 'azc Duinrand', organisation: to && idOf(to), note }),
  )
const newest = async (one: Case, persona: string) => (await on(persona, one, 'read the hand-over', listHandOvers))[0]
const answers = async (one: Case, persona: string, answer: 'accepted' | 'rejected', reason = '') => {
  const asked = await newest(one, persona)
  return on(persona, one, 'answer the hand-over', (ctx) =>
    answerHandOver(ctx, { handOver: asked?.id ?? '', answer, reason }),
  )
}
const asks = (one: Case, to: string, persona = 'nadia') =>
  on(persona, one, 'ask another commissioner', (ctx) =>
    askAnother(ctx, { organisation: idOf(to), place: 'azc Duinrand' }),
  )
const standings = async ({ id }: Case) =>
  (
    await w.superuser.query(
      "select a.subject || ' ' || m.relation as it from gate.membership m join gate.account a on a.id = m.account where m.case_id = $1 and m.ended_at is null and m.relation ~ '(ommissioner|Contact|receiver)' order by 1",
      [id],
    )
  ).rows.map(({ it }) => it)
const timeLine = async (one: Case) =>
  (await on('sanne', one, 'read the process', listResponsible)).map(
    ({ organisation, heldAs }) => `${organisation}: ${heldAs}`,
  )

describe('on "verhuisd"', () => {
  test('the old contact is out at once, everywhere: list, case, document, search and letter', async () => {
    const one = await followUpCase(w)
    const pages = browse(w, await w.as('karin'))
    const at = `/dossiers/${one.number}`
    for (const path of ['', '/opvolging', '/advies/verstuurd', '/advies/verstuurd.pdf', '/persoon'])
      expect((await pages.get(at + path)).status, path).toBe(200)
    const done = await pages.post(`${at}/overdracht/verhuisd`, {
      'movesOn-day': String(Temporal.Now.plainDateISO('Europe/Amsterdam').day),
      'movesOn-month': String(Temporal.Now.plainDateISO('Europe/Amsterdam').month),
      'movesOn-year': String(Temporal.Now.plainDateISO('Europe/Amsterdam').year),
      place: 'azc Duinrand',
      organisation: idOf('coa-duinrand'),
      note,
    })
    expect(done.to).toBe(`${at}/overdracht/notitie`)
    for (const path of [
      '',
      '/opvolging',
      '/advies/verstuurd',
      '/advies/verstuurd.pdf',
      '/persoon',
      '/opdracht',
      '/overdracht',
    ])
      expect((await pages.get(at + path)).status, path).toBe(404)
    for (const path of ['/dossiers', '/werk', '/overdrachten', `/zoeken?naar=${one.number}`])
      expect((await pages.get(path)).html.replaceAll(`value="${one.number}"`, ''), path).not.toContain(
        `>${one.number}<`,
      )
    expect((await pages.get(`${at}/overdracht/notitie`)).status).toBe(200)
    expect((await pages.get(`${at}/overdracht/notitie`)).html).not.toContain(note)
  })

  test('may write a hand-over note for as long as LIV set, thirty days until it sets another term', async () => {
    const daysLeft = async ({ id }: { id: string }) => {
      const { rows } = await w.superuser.query(
        "select round(extract(epoch from until_at - from_at) / 86400)::int as days from gate.membership where case_id = $1 and relation = 'formerCommissioner'",
        [id],
      )
      return rows.map(({ days }) => days)
    }
    const before = await followUpCase(w)
    await reports(before)
    expect(await daysLeft(before)).toEqual([catalogue['hand-over-note'].default])
    await (await w.as('bas')).act('change a setting', (ctx) =>
      insertSetting(ctx, {
        key: 'hand-over-note',
        organisation: null,
        value: '10',
        from: ctx.today.toString(),
        reason: 'Korter.',
      }),
    )
    const after = await followUpCase(w)
    await reports(after)
    expect(await daysLeft(after)).toEqual([10])
    expect(await daysLeft(before)).toEqual([catalogue['hand-over-note'].default])
  })

  test('the central contact is responsible the same moment, and sees no content', async () => {
    const one = await followUpCase(w)
    await reports(one)
    expect(await standings(one)).toEqual(['karin formerCommissioner', 'nadia centralContact'])
    expect(await timeLine(one)).toEqual(['COA, azc Heidedorp: commissioner', 'COA, centraal contact: centralContact'])
    const nadia = browse(w, await w.as('nadia'))
    expect((await nadia.get('/overdrachten')).html).toContain(one.number)
    expect((await nadia.get(`/dossiers/${one.number}`)).status).toBe(200)
    for (const path of ['persoon', 'advies/verstuurd', 'opdracht', 'logboek'])
      expect((await nadia.get(`/dossiers/${one.number}/${path}`)).status, path).toBe(404)
    expect((await nadia.get(`/dossiers/${one.number}/opvolging`)).html).not.toContain('vast gesprek met de mentor')
  })

  test('a municipality without a central contact stays responsible itself', async () => {
    const one = await followUpCase(w)
    await reports(one, 'gemeente-voorbeeldstad')
    await answers(one, 'joost', 'accepted')
    await reports(one, undefined, 'joost')
    expect((await timeLine(one)).at(-1)).toBe('Gemeente Voorbeeldstad: organisation')
  })

  test('not ahead of time, not twice, and not by who is not in the case', async () => {
    const one = await followUpCase(w)
    await expect(
      on('karin', one, 'report a relocation', (ctx) =>
        reportRelocation(ctx, { movesOn: ctx.today.add({ days: 1 }), place: 'x', organisation: undefined, note: '' }),
      ),
    ).rejects.toThrow(/op de dag zelf/)
    await expect(reports(one, undefined, 'hamid')).rejects.toThrow(NotFound)
    await expect(reports(one, undefined, 'omar')).rejects.toThrow(NotFound)
    await reports(one, undefined, 'sanne')
    await expect(reports(one, undefined, 'daan')).rejects.toThrow(/andere overdracht/)
  })
})

describe('who is asked', () => {
  test('sees which kind of case, from when, what is open and who to call, and not a word of it', async () => {
    const one = await followUpCase(w)
    await reports(one, 'coa-duinrand')
    const hamid = browse(w, await w.as('hamid'))
    const { html, status } = await hamid.get(`/dossiers/${one.number}/overdracht`)
    expect(status).toBe(200)
    for (const seen of ['Duiding en advies', 'nog te besluiten', 'Sanne', 'Neemt u deze zaak over?'])
      expect(html).toContain(seen)
    for (const hidden of ['Proefpersoon', 'mentor', 'Dinsdag', 'broer', 'Karin', 'Zorg'])
      expect(html).not.toContain(hidden)
    for (const path of ['', '/persoon', '/opvolging', '/advies/verstuurd', '/advies/verstuurd.pdf', '/team'])
      expect((await hamid.get(`/dossiers/${one.number}${path}`)).status, path).toBe(404)
    expect((await hamid.get('/dossiers')).html).not.toContain(one.number)
    expect((await hamid.get('/overdrachten')).html).toContain('u bent gevraagd')
    expect(
      await on('hamid', one, 'read the hand-over', (ctx) => ctx.tx.rows(sql`select from liv.handover_note`)),
    ).toEqual([])
  })

  test('looking at the preview leaves a line in the log', async () => {
    const one = await followUpCase(w)
    await reports(one, 'coa-duinrand')
    await newest(one, 'hamid')
    const { rows } = await w.superuser.query(
      "select e.event, o.part from audit.event e join audit.event_object o on o.stream = e.stream and o.seq = e.seq where e.actor = $1 and o.object = $2 and e.event = 'content.opened'",
      [(await w.as('hamid')).account, one.id],
    )
    expect(rows).toContainEqual({ event: 'content.opened', part: 'hand-over' })
  })

  test('says no with a reason and sees it no more; another time says yes and is the contact', async () => {
    const one = await followUpCase(w)
    await reports(one, 'coa-duinrand')
    await answers(one, 'hamid', 'rejected', 'Hij staat bij ons niet op de lijst.')
    await expect(newest(one, 'hamid')).rejects.toThrow(NotFound)
    expect((await newest(one, 'nadia'))?.answer).toMatchObject({
      kind: 'rejected',
      reason: 'Hij staat bij ons niet op de lijst.',
    })
    await asks(one, 'coa-duinrand')
    await answers(one, 'hamid', 'accepted')
    expect(await standings(one)).toEqual(['hamid commissioner', 'karin formerCommissioner'])
    expect(await timeLine(one)).toEqual([
      'COA, azc Heidedorp: commissioner',
      'COA, centraal contact: centralContact',
      'COA, azc Duinrand: commissioner',
    ])
    expect((await browse(w, await w.as('hamid')).get(`/dossiers/${one.number}/advies/verstuurd.pdf`)).status).toBe(200)
    await expect(newest(one, 'nadia')).rejects.toThrow(NotFound)
  })

  test('only somebody of the organisation that is asked answers, and only the newest question', async () => {
    const one = await followUpCase(w)
    await reports(one, 'coa-duinrand')
    for (const persona of ['fatma', 'joost', 'karin', 'omar', 'sanne', 'nadia'])
      await expect(answers(one, persona, 'accepted'), persona).rejects.toThrow()
    const old = await newest(one, 'hamid')
    await on('sanne', one, 'ask another commissioner', (ctx) =>
      withdrawHandOver(ctx, { handOver: old?.id ?? '', reason: 'Verkeerde plaats.' }),
    )
    await expect(newest(one, 'hamid')).rejects.toThrow(NotFound)
    await asks(one, 'gemeente-waterdam', 'sanne')
    const raw = (persona: string) =>
      on(persona, one, 'read the hand-over', (ctx) =>
        ctx.tx.run(sql`insert into liv.handover_answer (id, case_id, handover, author, kind, content)
          select ${randomUUID()}, ${one.id}, id, ${ctx.me.account}, 'accepted', '\\x00' from liv.handover where case_id = ${one.id} order by written_at desc limit 1`),
      )
    await expect(raw('sanne')).rejects.toMatchObject({ code: '42501' })
    await expect(raw('nadia')).rejects.toMatchObject({ code: '42501' })
    await answers(one, 'fatma', 'accepted')
    expect(await standings(one)).toEqual(['fatma commissioner', 'karin formerCommissioner'])
  })

  test('a control: the gate refuses an answer from another organisation, even from who was let in to the preview', async () => {
    const one = await followUpCase(w)
    await reports(one, 'coa-duinrand')
    await w.superuser.query(
      "insert into gate.membership (case_id, account, relation, from_at, given_by) values ($1, $2, 'receiver', now(), $2)",
      [one.id, idOf('joost')],
    )
    await expect(answers(one, 'joost', 'accepted')).rejects.toMatchObject({ code: 'LV403' })
  })
})

describe('responsibility', () => {
  test('nobody becomes the contact past the question, not even by the coordinator', async () => {
    const one = await followUpCase(w)
    await reports(one, 'coa-duinrand')
    await expect(
      on('sanne', one, 'address the commission', (ctx) =>
        ctx.tx.row(sql`select gate.join_case(${one.id}, ${idOf('fatma')}, 'commissioner', 'address the commission')`),
      ),
    ).rejects.toMatchObject({ code: 'LV409' })
    await expect(
      on('sanne', one, 'address the commission', (ctx) =>
        addressCommission(ctx, { contact: idOf('fatma'), deputy: undefined }),
      ),
    ).rejects.toThrow(Refused)
  })

  test('the time line is never rewritten, not even by the owner of the tables', async () => {
    const one = await followUpCase(w)
    await reports(one, 'coa-duinrand')
    await expect(
      w.superuser.query('update liv.responsibility set account = null where case_id = $1', [one.id]),
    ).rejects.toMatchObject({ code: 'LV409' })
    for (const text of [
      sql`insert into liv.responsibility (id, case_id, held_as) values (${randomUUID()}, ${one.id}, 'commissioner')`,
      sql`delete from liv.responsibility where case_id = ${one.id}`,
      sql`update liv.responsibility set account = null where case_id = ${one.id}`,
    ])
      await expect(on('sanne', one, 'read the process', (ctx) => ctx.tx.run(text))).rejects.toMatchObject({
        code: '42501',
      })
  })

  test('what is open says who is responsible now, beside the words of the advice that name the one before', async () => {
    const one = await followUpCase(w)
    const card = async (persona: string) =>
      (await browse(w, await w.as(persona)).get(`/dossiers/${one.number}/opvolging`)).html
    expect(await card('sanne')).not.toContain('Na de verhuizing')
    await reports(one, 'coa-duinrand')
    await answers(one, 'hamid', 'accepted')
    for (const persona of ['sanne', 'hamid']) {
      const html = await card(persona)
      expect(html).toContain('COA, azc Heidedorp')
      expect(html.split('Na de verhuizing')[1]?.slice(0, 120)).toContain('COA, azc Duinrand')
    }
  })

  test('COA to COA carries decisions on; to a municipality all that is open is decided anew', async () => {
    const stays = await followUpCase(w)
    const changes = await followUpCase(w)
    for (const one of [stays, changes]) await decideAll(w, one)
    await reports(stays, 'coa-duinrand')
    await answers(stays, 'hamid', 'accepted')
    await reports(changes, 'gemeente-voorbeeldstad')
    await answers(changes, 'joost', 'accepted')
    const open = (one: Case) =>
      on('sanne', one, 'read follow-up', (ctx) => followUpFacts(ctx, ctx.case.id)).then(undecided)
    expect(await open(stays)).toEqual([])
    expect(await open(changes)).toHaveLength(3)
    const work = async (persona: string) => (await browse(w, await w.as(persona)).get('/werk')).html
    for (const persona of ['sanne', 'joost'])
      expect(
        (await work(persona))
          .split('<tr')
          .some((row) => row.includes(changes.number) && row.includes('Maak de nieuwe opdracht rond')),
        persona,
      ).toBe(true)
    expect(
      (await work('hamid')).split('<tr').some((row) => row.includes(stays.number) && row.includes('nieuwe opdracht')),
    ).toBe(false)
    const { html } = await browse(w, await w.as('joost')).get(`/dossiers/${changes.number}/overdracht`)
    expect(html).toContain('Nieuwe verantwoordelijke: Gemeente Voorbeeldstad')
    expect(html).toContain('eigen opdracht')
  })
})

describe('the warm hand-over', () => {
  test('the former contact writes a note, and reads none; who leads and the new contact do', async () => {
    const one = await followUpCase(w)
    await reports(one, 'coa-duinrand')
    await on('karin', one, 'write a hand-over note', (ctx) => writeNote(ctx, { note: 'De fietsenmaker kent hem.' }))
    expect(
      await on('karin', one, 'write a hand-over note', (ctx) => ctx.tx.rows(sql`select from liv.handover_note`)),
    ).toEqual([])
    await expect(on('hamid', one, 'read the warm hand-over', readWarm)).rejects.toThrow(NotFound)
    await answers(one, 'hamid', 'accepted')
    await on('sanne', one, 'record the hand-over meeting', (ctx) =>
      recordWarmHandOver(ctx, { heldOn: ctx.today, attended: 'Karin, Hamid, Sanne', agreed: 'Hamid belt de mentor.' }),
    )
    const warm = await on('hamid', one, 'read the warm hand-over', readWarm)
    expect(warm.notes.map((row) => row.note)).toEqual(['De fietsenmaker kent hem.', note])
    expect(warm.meetings).toMatchObject([{ agreed: 'Hamid belt de mentor.' }])
    await expect(on('hamid', one, 'record the hand-over meeting', async () => {})).rejects.toThrow(NotFound)
  })

  test('after thirty days the form is gone too', async () => {
    const one = await followUpCase(w)
    await reports(one)
    await w.superuser.query(
      "update gate.membership set until_at = now() - interval '1 minute' where case_id = $1 and relation = 'formerCommissioner'",
      [one.id],
    )
    await expect(
      on('karin', one, 'write a hand-over note', (ctx) => writeNote(ctx, { note: 'Te laat.' })),
    ).rejects.toThrow(NotFound)
  })
})

test('what waits stands on the page of work: for who is asked, and for who must ask; nowhere else', async () => {
  const one = await followUpCase(w)
  const work = async (persona: string) => (await browse(w, await w.as(persona)).get('/werk')).html
  expect((await browse(w, await w.as('karin')).get('/dossiers')).html).toContain('Advies klaar')
  await reports(one, 'gemeente-waterdam')
  const row = (html: string, what: string) =>
    html.split('<tr').some((line) => line.includes(one.number) && line.includes(what))
  expect(row(await work('fatma'), 'U bent gevraagd deze zaak over te nemen')).toBe(true)
  expect(row(await work('nadia'), 'Vraag wie deze zaak overneemt')).toBe(false)
  await answers(one, 'fatma', 'rejected', 'Niet bij ons.')
  expect(row(await work('fatma'), 'overnemen')).toBe(false)
  expect(row(await work('nadia'), 'Vraag wie deze zaak overneemt')).toBe(true)
  expect(await work('karin')).not.toContain(one.number)
})

test('the list of hand-overs shows each only what is theirs', async () => {
  const one = await followUpCase(w)
  await reports(one, 'coa-duinrand')
  const sees = async (persona: string) =>
    (await (await w.as(persona)).act('signed in', listOpenHandOvers)).some(({ number }) => number === one.number)
  for (const persona of ['nadia', 'hamid', 'sanne', 'daan']) expect(await sees(persona), persona).toBe(true)
  for (const persona of ['karin', 'fatma', 'omar', 'lotte', 'tess', 'els', 'bas'])
    expect(await sees(persona), persona).toBe(false)
})
