import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { NotFound } from '#platform/refused.ts'
import { browse } from '../../../tests/world/browse.ts'
import { type DuidingCase, duidingCase } from '../../../tests/world/duiding-case.ts'
import { linesOf } from '../../../tests/world/log-lines.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { askForDuiding } from './asking-actions.ts'
import { findAsked } from './asking-store.ts'
import { type Axis, axes, mentalHealth, radicalisation } from './axes.ts'

let w: World
let the: DuidingCase

beforeAll(async () => {
  w = await world()
})
afterAll(() => w?.close())
beforeEach(async () => {
  the = await duidingCase(w)
})

const ask = async (axis: Axis, by = 'sanne') =>
  (await w.as(by)).on(the.number, 'ask for a duiding', (ctx) => askForDuiding(ctx, { axis: axis.key }))
const page = async (persona: string, path = '') => browse(w, await w.as(persona)).get(`/dossiers/${the.number}${path}`)
const rows = async () =>
  (await w.superuser.query('select axis from liv.duiding_asked where case_id = $1', [the.id])).rows
const seenBy = async (persona: string) =>
  (await w.as(persona)).on(the.number, 'read the process', async (ctx) => Object.keys(await findAsked(ctx)))
const mailsSince = async (work: () => Promise<unknown>) => {
  await w.superuser.query("delete from gate.job where kind = 'mail'")
  await work()
  return (await w.superuser.query("select object from gate.job where kind = 'mail'")).rows.map(({ object }) => object)
}

describe('asking for a duiding', () => {
  test('who leads sees who is to move and asks in one press, on the case and on the duiding', async () => {
    const sanne = browse(w, await w.as('sanne'))
    expect((await page('sanne')).html).toContain('Vraag het aan <!-- -->Omar Haddad')
    const sent = await sanne.post(`/dossiers/${the.number}/duiding/vragen`, { axis: 'radicalisation', from: 'case' })
    expect([sent.status, sent.to]).toEqual([303, `/dossiers/${the.number}`])
    const { html } = await page('sanne', '/duiding')
    expect(html).toContain('Gevraagd op')
    expect(html).not.toContain('Vraag het aan <!-- -->Omar Haddad')
    expect(html).toContain('Vraag het aan <!-- -->Lotte Bakker')
    expect(await rows()).toEqual([{ axis: 'radicalisation' }])
  })

  test('the expert hears by mail that work waits, and reads it in the own work; the other expert reads nothing of it', async () => {
    const omar = await w.as('omar')
    expect(await mailsSince(() => ask(radicalisation))).toEqual([omar.account])
    expect((await browse(w, omar).get('/werk')).html).toContain('De coördinator vroeg hierom op')
    expect((await browse(w, await w.as('lotte')).get('/werk')).html).not.toContain('De coördinator vroeg hierom')
    expect(await seenBy('omar')).toEqual(['radicalisation'])
    expect(await seenBy('lotte')).toEqual([])
    await ask(mentalHealth)
    expect(await seenBy('omar')).toEqual(['radicalisation'])
    expect(await seenBy('lotte')).toEqual(['mentalHealth'])
    expect(await seenBy('sanne')).toHaveLength(2)
  })

  test('once it is signed, the reviewer is asked', async () => {
    await the.signed(radicalisation)
    await the.ask(radicalisation)
    const { account } = await the.reviewer(radicalisation)
    expect(await mailsSince(() => ask(radicalisation))).toEqual([account])
  })

  test('an expert, a commissioner and a stranger cannot ask; a line in the log says who asked', async () => {
    await the.joins('karin', 'commissioner')
    for (const persona of ['omar', 'lotte', 'karin', 'noor', 'tess', 'yara'])
      await expect(ask(radicalisation, persona), persona).rejects.toThrow(NotFound)
    expect(await rows()).toEqual([])
    const sanne = browse(w, await w.as('sanne'))
    const lines = await linesOf(w, () =>
      sanne.post(`/dossiers/${the.number}/duiding/vragen`, { axis: 'radicalisation' }),
    )
    expect(lines.map(({ event, outcome }) => [event, outcome])).toContainEqual(['duiding.asked-for', 'done'])
  })

  test('Er is niet kort geleden al om gevraagd', async () => {
    await ask(radicalisation)
    await expect(ask(radicalisation)).rejects.toThrow('er is niet kort geleden al om gevraagd')
    expect(await rows()).toHaveLength(1)
  })

  test.each(axes)('Deze duiding is nog niet klaar: $about', async (axis) => {
    await the.signed(axis)
    await the.reviewed(axis)
    await expect(ask(axis)).rejects.toThrow('deze duiding is nog niet klaar')
    expect(await rows()).toEqual([])
  })

  test('Het dossier staat in de duiding', async () => {
    await w.superuser.query("update liv.case_file set stage = 'advice' where id = $1", [the.id])
    await expect(ask(radicalisation)).rejects.toThrow('het dossier staat in de duiding')
    expect((await page('sanne')).html).not.toContain('Vraag het aan')
  })

  test('Er zit iemand in het team die hier nu aan zet is', async () => {
    await w.superuser.query(
      "update gate.membership set ended_at = now() where case_id = $1 and relation = 'careExpert'",
      [the.id],
    )
    await expect(ask(mentalHealth)).rejects.toThrow('er zit iemand in het team die hier nu aan zet is')
  })
})
