import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { browse } from '../../../tests/world/browse.ts'
import { type DuidingCase, duidingCase } from '../../../tests/world/duiding-case.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { mentalHealth, radicalisation } from './axes.ts'
import { apartSentence } from './independence.ts'
import { explainAbsence, recordMeeting, releaseCareConclusion } from './together-actions.ts'
import { findReleasedByCare } from './together-store.ts'
import { findLatest } from './version-store.ts'

let w: World
let the: DuidingCase

beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())
beforeEach(async () => {
  the = await duidingCase(w)
})

const tables = ['', '_observation', '_part', '_review'].map((part) => `liv.duiding_radicalisation${part}`)
/** What raw SQL in the application's role shows of the duiding of radicalisation. */
const rowsFor = async (persona: string): Promise<number[]> =>
  (await w.as(persona)).on(the.number, 'read the process', async (ctx) => {
    const counts: number[] = []
    for (const table of tables) {
      const text = `select count(*)::int as n from ${table} where case_id = $1`
      counts.push((await ctx.tx.row<{ n: number }>({ text, values: [the.id] })).n)
    }
    return counts
  })
const meeting = (persona: string) => async () =>
  (await w.as(persona)).on(the.number, 'record the team meeting', (ctx) =>
    recordMeeting(ctx, { heldOn: ctx.today, attended: 'Omar en Lotte', joint: 'Rouw.', changes: 'Niets.' }),
  )

describe('two views first', () => {
  test('the care expert and the stand-in read and count nothing of the other duiding until both are signed', async () => {
    await the.joins('pieter', 'standIn')
    await the.signed(radicalisation)
    expect(await rowsFor('lotte')).toEqual([0, 0, 0, 0])
    expect(await rowsFor('pieter')).toEqual([0, 0, 0, 0])
    await the.signed(mentalHealth)
    expect(await rowsFor('lotte')).toEqual([1, 2, 6, 0])
    expect(await rowsFor('pieter')).toEqual([1, 2, 6, 0])
  })

  test('a control: who writes it, who leads and the superuser see those rows all the time', async () => {
    await the.signed(radicalisation)
    expect(await rowsFor('omar')).toEqual([1, 2, 6, 0])
    expect(await rowsFor('sanne')).toEqual([1, 2, 6, 0])
    const { rows } = await w.superuser.query('select 1 from liv.duiding_radicalisation_part where case_id = $1', [
      the.id,
    ])
    expect(rows).toHaveLength(6)
  })

  test('the interpretation expert reads what care concluded only when both are signed', async () => {
    await (await w.as('lotte')).on(the.number, 'release the care conclusion', (ctx) =>
      releaseCareConclusion(ctx, { text: 'Rust in de nacht helpt.', indication: false }),
    )
    const asked = async () =>
      (await w.as('omar')).on(the.number, 'read the care conclusion', (ctx) => findReleasedByCare(ctx, the.id))
    await the.signed(radicalisation)
    expect((await asked()).conclusion).toBeUndefined()
    await the.signed(mentalHealth)
    expect((await asked()).conclusion?.text).toBe('Rust in de nacht helpt.')
  })

  test('why there is no care duiding counts as a view, and a later version stays open', async () => {
    await (await w.as('lotte')).on(the.number, 'release the care conclusion', (ctx) =>
      explainAbsence(ctx, { reason: 'Hij wilde niet praten.' }),
    )
    expect(await rowsFor('lotte')).toEqual([0, 0, 0, 0])
    await the.signed(radicalisation)
    expect((await rowsFor('lotte'))[0]).toBe(1)
  })

  test('the page says when, and shows no word', async () => {
    await the.signed(radicalisation)
    const lotte = browse(w, await w.as('lotte'))
    const page = await lotte.get(`/dossiers/${the.number}/duiding/radicalisering`)
    expect(page.status).toBe(200)
    expect(page.html).toContain(apartSentence)
    expect(page.html).not.toContain('Dit past bij rouw.')
    const overview = await lotte.get(`/dossiers/${the.number}/duiding`)
    expect(overview.html).not.toContain(`href="/dossiers/${the.number}/duiding/radicalisering"`)
    await the.signed(mentalHealth)
    expect((await lotte.get(`/dossiers/${the.number}/duiding/radicalisering`)).html).toContain('Dit past bij rouw.')
  })

  test('the reviewer of an axis is not held up by the other one', async () => {
    await the.signed(radicalisation)
    await the.ask(radicalisation)
    const found = await (await w.as('noor')).on(the.number, radicalisation.read, (ctx) =>
      findLatest(ctx, radicalisation, the.id),
    )
    expect(found?.signedAt).toBeInstanceOf(Date)
  })
})

describe('the meeting comes after', () => {
  test('Beide experts hebben eerst los van elkaar hun duiding ondertekend', async () => {
    await the.signed(radicalisation)
    await expect(meeting('sanne')()).rejects.toThrow(
      'beide experts hebben eerst los van elkaar hun duiding ondertekend',
    )
    await the.signed(mentalHealth)
    await meeting('sanne')()
  })

  test('raw SQL records no meeting either while the views are apart', async () => {
    await the.signed(radicalisation)
    const insert = {
      text: "insert into liv.team_meeting (id, case_id, author, held_on, content) values (gen_random_uuid(), $1, $2, current_date, '\\x00')",
    }
    const sanne = await w.as('sanne')
    const tried = () =>
      sanne.on(the.number, 'record the team meeting', (ctx) =>
        ctx.tx.run({ ...insert, values: [the.id, sanne.account] }),
      )
    await expect(tried()).rejects.toThrow()
    await the.signed(mentalHealth)
    await tried()
  })

  test('who sees it otherwise is named', async () => {
    await the.signed(radicalisation)
    await the.signed(mentalHealth)
    const unnamed = (await w.as('sanne')).on(the.number, 'record the team meeting', (ctx) =>
      recordMeeting(ctx, { heldOn: ctx.today, attended: 'Omar', joint: 'Rouw.', changes: 'Niets.', dissent: 'Nee.' }),
    )
    await expect(unnamed).rejects.toThrow('Schrijf op wie het anders ziet.')
  })
})
