import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCaseWithTeam } from '../../tests/world/a-team.ts'
import { browse } from '../../tests/world/browse.ts'
import { followUpCase } from '../../tests/world/follow-up-case.ts'
import { type World, world } from '../../tests/world/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
}, 60_000)
afterAll(() => w.close())

const main = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>')).replaceAll('<!-- -->', '')
const page = async (persona: string, number: string, path = '/verloop') => {
  const { status, html } = await browse(w, await w.as(persona)).get(`/dossiers/${number}${path}`)
  return { status, html, main: main(html) }
}

describe('the course of a case', () => {
  test('is seen by who has the case, as a picture and as a table, and by nobody else, although the case is there', async () => {
    const { id, number } = await aCaseWithTeam(w)
    for (const persona of ['sanne', 'daan', 'omar', 'lotte', 'tess']) {
      const seen = await page(persona, number)
      expect(seen.status, persona).toBe(200)
      expect(seen.main, persona).toContain('Het verloop van dit dossier</title>')
      expect(seen.main, persona).toContain('Het verloop, van eerst naar nu')
    }
    for (const persona of ['noor', 'joost', 'yara', 'bas', 'iris'])
      expect((await page(persona, number)).status, persona).toBe(404)
    expect((await w.superuser.query('select from liv.case_file where id = $1', [id])).rowCount).toBe(1)
  })

  test('writes one line in the log, opens no text, and asks no more however long it is', async () => {
    const { id, number } = await aCaseWithTeam(w)
    const before = await asked(() => page('sanne', number))
    await w.superuser.query(
      `insert into liv.stage_step (id, case_id, move, from_stage, to_stage, moved_at, moved_by)
       select gen_random_uuid(), $1, 'talk again', 'duiding', 'conversations', now(), $2 from generate_series(1, 20)`,
      [id, (await w.as('sanne')).account],
    )
    const { rows: lines } = await w.superuser.query('select coalesce(max(seq), 0) as seq from audit.event')
    expect(await asked(() => page('sanne', number))).toBe(before)
    const { rows } = await w.superuser.query('select event from audit.event where seq > $1 order by seq', [
      lines[0].seq,
    ])
    expect(rows.map(({ event }) => event)).toEqual(['course.seen'])
  })

  test('shows the conversations to the team, and not to who only shares the work out', async () => {
    const { id, number } = await aCaseWithTeam(w)
    await w.superuser.query(
      `insert into liv.conversation (id, case_id, author, planned_on, content) values (gen_random_uuid(), $1, $2, current_date + 3, '\\x00')`,
      [id, (await w.as('omar')).account],
    )
    expect((await page('omar', number)).main).toContain('>Gesprek<')
    expect((await page('tess', number)).main).not.toContain('>Gesprek<')
    expect((await w.superuser.query('select from liv.conversation where case_id = $1', [id])).rowCount).toBe(1)
  })

  test('is coarse to the commissioner: what was sent, and not who did what inside LIV', async () => {
    const { id, number } = await followUpCase(w)
    await w.superuser.query(
      `insert into liv.conversation (id, case_id, author, planned_on, content) values (gen_random_uuid(), $1, $2, current_date - 3, '\\x00')`,
      [id, (await w.as('omar')).account],
    )
    const karin = await page('karin', number)
    expect(karin.main).toContain('Advies verstuurd')
    expect(karin.main).toContain('Opvolging door COA of gemeente')
    expect(karin.main).not.toMatch(
      /Start het team|Opdracht ondertekend|Overleg van het team|Gesprek<|Toestemming|vrij</,
    )
    expect(karin.main).not.toMatch(/, coördinator|, vervanger/)
    const sanne = await page('sanne', number)
    expect(sanne.main).toMatch(/Sanne de Wit, coördinator/)
    expect(sanne.main).toContain('>Gesprek<')
  })

  test('says who led from when to when, also who does so no longer', async () => {
    const { id, number } = await aCaseWithTeam(w)
    await w.superuser.query(
      `insert into gate.membership (case_id, account, relation, from_at, ended_at, given_by)
       values ($1, $2, 'coordinator', now() - interval '9 days', now() - interval '4 days', $2)`,
      [id, (await w.as('yara')).account],
    )
    const yara = await w.superuser.query('select name from gate.account where id = $1', [(await w.as('yara')).account])
    const { name } = yara.rows[0]
    expect((await page('sanne', number)).main).toContain(`${name}, coördinator`)
    expect((await page('tess', number)).main).not.toContain(`${name}, coördinator`)
  })
})

async function asked(work: () => Promise<unknown>): Promise<number> {
  const original = pg.Client.prototype.query
  let count = 0
  pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]) {
    count += 1
    return (original as (...all: unknown[]) => unknown).apply(this, args)
  } as typeof original
  try {
    await work()
    return count
  } finally {
    pg.Client.prototype.query = original
  }
}
