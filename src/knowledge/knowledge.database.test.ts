import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browse } from '../../tests/world/browse.ts'
import { type World, world } from '../../tests/world/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
}, 60_000)
afterAll(() => w.close())

const at = async (persona: string) => browse(w, await w.as(persona))
const words = 'Vraag altijd naar verlies. Rouw kan eruitzien als afsluiten van de wereld.'
const writes = async (persona: string, values: Record<string, string> = {}) =>
  (await at(persona)).post('/kennis/nieuw', { title: 'Vraag naar verlies', words, ...values })
const finds = async (persona: string, asked: string) =>
  (await (await at(persona)).get(`/kennis?woorden=${encodeURIComponent(asked)}`)).html

describe('the knowledge of the team', () => {
  test('is found by words once a second reader saw that no person is in it', async () => {
    const { to } = await writes('omar', { title: 'Rouw is geen omslag' })
    expect(await finds('noor', 'verlies wereld')).toContain('Nog niet te vinden')
    expect(await finds('yara', 'verlies wereld')).not.toContain('Rouw is geen omslag')
    const own = await (await at('omar')).post(`${to}/lezen`, { clean: 'yes' })
    expect(own.status).toBe(422)
    expect(own.html).toContain('iemand anders dan de schrijver leest de les')
    expect((await (await at('noor')).get('/werk')).html).toContain('Lees: Rouw is geen omslag')
    expect((await (await at('noor')).post(`${to}/lezen`, { clean: 'yes' })).to).toBe('/kennis')
    for (const persona of ['yara', 'mark', 'omar'])
      expect(await finds(persona, 'WERELD verlies')).toContain('Rouw is geen omslag')
    expect(await finds('yara', 'wereld 100%')).toContain('Geen les met deze woorden')
    expect((await (await at('omar')).post(to as string, { title: 'Anders', words })).status).toBe(422)
    expect((await (await at('omar')).get(to as string)).html).not.toContain('Anders')
  })

  test('goes back to its writer with what must change, and loses no word', async () => {
    const { to } = await writes('lotte', { title: 'De les die terugkomt' })
    await (await at('noor')).post(`${to}/lezen`, { clean: 'no', remark: 'Het beroep verraadt wie het is.' })
    const back = await (await at('lotte')).get(to as string)
    expect(back.html).toContain('Het beroep verraadt wie het is.')
    expect((await (await at('noor')).post(to as string, { title: 'x', words })).status).toBe(422)
    expect(
      (await (await at('lotte')).post(to as string, { title: 'De les die terugkomt', words: `${words} Altijd.` }))
        .status,
    ).toBe(303)
    expect((await (await at('lotte')).post(`${to}/weg`, {})).to).toBe('/kennis')
    expect((await (await at('lotte')).get(to as string)).status).toBe(404)
  })

  test('asks about what looks like a person, and takes no case number at all', async () => {
    const asked = await writes('omar', { words: 'Bel 06-12345678.' })
    expect(asked.status).toBe(422)
    expect(asked.html).toContain('Dit lijkt op een persoon')
    expect(asked.html).toContain('Bel 06-12345678.')
    expect((await writes('omar', { words: 'Bel 112, of 06-12345678.', sure: 'ja' })).status).toBe(303)
    expect((await writes('omar', { words: 'Zie LIV-2026-00001.', sure: 'ja' })).status).toBe(422)
  })

  test('is no door for commissioners, referrers and administrators', async () => {
    for (const persona of ['karin', 'els', 'bas', 'ruben', 'iris']) {
      expect((await (await at(persona)).get('/kennis')).status, persona).toBe(404)
      expect((await writes(persona)).status, persona).toBe(404)
    }
    expect((await writes('mark')).status).toBe(404)
  })

  test('holds nothing that leads back to a case, and another’s words cannot be changed with raw SQL', async () => {
    const columns = await w.superuser.query(
      "select column_name as name from information_schema.columns where table_schema = 'liv' and table_name = 'lesson'",
    )
    expect(columns.rows.map(({ name }) => name)).not.toContain('case_id')
    await writes('omar', { title: 'Van omar' })
    const noor = await w.as('noor')
    const app = await w.house.app.connect()
    await app.query('begin')
    await app.query('select gate.enter($1)', [noor.token])
    await expect(app.query("update liv.lesson set words = 'weg' where title = 'Van omar'")).rejects.toMatchObject({
      code: 'LV409',
    })
    await app.query('rollback')
    await app.query('begin')
    await app.query('select gate.enter($1)', [(await w.as('karin')).token])
    expect((await app.query('select from liv.lesson')).rowCount).toBe(0)
    await app.query('rollback')
    app.release()
  })
})
