import { afterAll, beforeAll, expect, test } from 'vitest'
import { personas } from '#access/personas.ts'
import { sql } from '#platform/database/sql.ts'
import { browse } from '../../tests/world/browse.ts'
import { aConsultation, aTrajectory } from '../../tests/world/consultation-world.ts'
import { type World, world } from '../../tests/world/world.ts'
import { getWords } from './consultation-store.ts'

/** Who looked at a consultation: as with a case, for who carries it and for who watches over it. */
let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

test('the page says who opened a consultation and when, in words, and holds no word of it', async () => {
  const { id, code } = await aConsultation(w)
  const sanne = await w.as('sanne')
  await sanne.act('read the consultation', (ctx) => getWords(ctx, id))
  const iris = browse(w, await w.as('iris'))
  const list = await iris.get('/consultaties/toezicht')
  expect(list.html).toContain(code)
  const { html } = await iris.get(`/consultaties/${id}/logboek`)
  expect(html).toContain('Sanne de Wit')
  expect(html).toContain('opende de tekst')
  expect(html).toContain('Yara Benali')
  for (const page of [list.html, html]) expect(page).not.toContain('kamergenoot')
})

test('team lead, privacy officer and FG read it, and who carries it; nobody else gets a page', async () => {
  const { id } = await aTrajectory(w, 'omar')
  const other = await aTrajectory(w, 'lotte')
  for (const { id: persona } of personas) {
    const page = browse(w, await w.as(persona))
    const everywhere = ['tess', 'iris', 'wim'].includes(persona)
    expect((await page.get(`/consultaties/${id}/logboek`)).status, persona).toBe(
      everywhere || persona === 'omar' ? 200 : 404,
    )
    expect((await page.get(`/consultaties/${other.id}/logboek`)).status, persona).toBe(
      everywhere || persona === 'lotte' ? 200 : 404,
    )
    expect((await page.get('/consultaties/toezicht')).status, persona).toBe(everywhere ? 200 : 404)
  }
  const { rowCount } = await w.superuser.query(
    "select from audit.event_object where object = $1 and kind = 'consultation'",
    [id],
  )
  expect(rowCount).toBeGreaterThan(0)
})

test('nobody writes a line in the log of a consultation that is not theirs', async () => {
  const { id } = await aConsultation(w)
  const objects = JSON.stringify([{ kind: 'consultation', id, part: 'consultation' }])
  const line = async (persona: string) =>
    (await w.as(persona)).act('signed in', (ctx) =>
      ctx.tx.row(
        sql`select audit.append('consultation.read', 'read the consultation', ${objects}::jsonb, 'done', null) as it`,
      ),
    )
  for (const persona of ['noor', 'karin', 'els', 'bas', 'mark'])
    await expect(line(persona), persona).rejects.toMatchObject({ code: 'LV403' })
  await line('yara')
})
