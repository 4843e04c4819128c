import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { personToIndex } from '#people/people-store.ts'
import { sql } from '#platform/database/sql.ts'
import { NotFound } from '#platform/refused.ts'
import type { PersonTerms } from '#routing/context.ts'
import { rotateIndex } from '#vault/rotate-index.ts'
import { browse } from '../../../tests/world/browse.ts'
import { aCase, type Person, someReferral, type World, world } from '../../../tests/world/world.ts'
import { makeReferral } from './referral-actions.ts'

/** Two referrals in triage about one person find each other, and the name stays sealed. */
let w: World
let sanne: Person
let yara: Person
let one: { id: string; number: string }
let other: { id: string; number: string }
const name = 'Proefpersoon Achternaamloos'
const birthDate = '2001-03-04'

beforeAll(async () => {
  w = await world()
  ;[sanne, yara] = [await w.as('sanne'), await w.as('yara')]
  one = await aCase(w)
  other = await aCase(w, false)
})
afterAll(() => w.close())
beforeEach(() => w.superuser.query('delete from vault.search_allowance'))

const ask = (who: Person, person: PersonTerms, where = other) =>
  who.on(where.number, 'ask whether somebody is known', (ctx) => ctx.alreadyKnown(person))
const refer = async (more: Partial<typeof someReferral>) =>
  (await w.as('els')).act('make a referral', (ctx) => makeReferral(ctx, { ...someReferral, ...more }))

test('a name that is sealed is found at once, with whom to ring and nothing else', async () => {
  expect(await ask(yara, { name, birthDate })).toEqual([{ name: 'Sanne de Wit', phone: expect.anything() }])
  expect(await ask(yara, { name: 'achternaamloos, proefpersoon', birthDate })).toHaveLength(1)
  expect(await ask(yara, { name, birthDate: '2001-03-05' })).toEqual([])
  expect(await ask(sanne, { name, birthDate }, one)).toEqual([{ name: null, phone: null }])
})

test('a birth date that is not known is handled: who was referred without one is found with and without', async () => {
  await refer({ personName: 'Zonder Datum Persoon', personBirthDate: undefined })
  expect(await ask(yara, { name: 'zonder datum persoon' })).toHaveLength(1)
  expect(await ask(yara, { name: 'zonder datum persoon', birthDate })).toHaveLength(1)
  expect(await ask(yara, { name })).toEqual([])
})

test('whoever asks with the sealed name need not know it, and the page does not say it', async () => {
  const page = browse(w, sanne)
  const sent = await page.post(`/dossiers/${one.number}/aanmelding/bekend/op-slot`, {})
  expect(sent.html).toContain('Ja, bekend')
  for (const word of ['Proefpersoon', 'Achternaamloos', other.number]) expect(sent.html).not.toContain(word)
  const nameless = await refer({ personName: '', personBirthDate: undefined })
  const none = await browse(w, yara).post(`/dossiers/${nameless.number}/aanmelding/bekend/op-slot`, {})
  expect(none.status).toBe(422)
  expect(none.html).toContain('Bij deze aanmelding staat geen naam op slot')
})

test('niet gevonden betekent niet: niet bekend', async () => {
  const page = browse(w, yara)
  const no = await page.post(`/dossiers/${other.number}/aanmelding/bekend`, { name: 'Nooit Gezien' })
  expect(no.html).toContain('Niet gevonden betekent niet: niet bekend')
})

test('the sealed name is not to be guessed: not by reading, nor by searching in one’s own cases', async () => {
  const rows = await sanne.act('signed in', (ctx) =>
    ctx.tx.rows(sql`select id from liv.person where case_id = ${one.id}`),
  )
  expect(rows).toEqual([])
  expect(await sanne.act('signed in', (ctx) => ctx.findPerson({ name, birthDate }))).toEqual([])
  await w.superuser.query("update liv.case_file set included_on = '2026-11-01' where id = $1", [one.id])
  expect(await sanne.act('signed in', (ctx) => ctx.findPerson({ name, birthDate }))).toEqual([one.id])
  await w.superuser.query('update liv.case_file set included_on = null where id = $1', [one.id])
})

test('a stranger learns nothing: no question, no row, and the same answer whether or not somebody is known', async () => {
  const digests = (await w.superuser.query('select digest from vault.person_index')).rows.map(({ digest }) => digest)
  expect(digests.length).toBeGreaterThan(2)
  const guess = createHash('sha256')
    .update(`name and birth date\0achternaamloos proefpersoon|${birthDate}`)
    .digest('hex')
  expect(digests.map((one_) => one_.toString('hex'))).not.toContain(guess)
  for (const persona of ['omar', 'lotte', 'els', 'karin', 'tess', 'bas', 'iris', 'mark']) {
    const stranger = await w.as(persona)
    for (const person of [
      { name, birthDate },
      { name: 'Nooit Gezien', birthDate },
    ])
      await expect(ask(stranger, person), persona).rejects.toThrow(NotFound)
    await expect(
      stranger.act('signed in', (ctx) =>
        ctx.tx.rows(sql`select * from vault.already_known_as_sealed(${one.id}, null)`),
      ),
      persona,
    ).rejects.toMatchObject({ code: 'LV403' })
    expect(await stranger.act('signed in', (ctx) => ctx.findPerson({ name, birthDate })), persona).toEqual([])
  }
})

test('another index key makes sealed names findable again under the new key, and only under that', async () => {
  const before = (await w.superuser.query('select count(*)::int as n from vault.person_index')).rows[0].n
  const { epoch } = await rotateIndex(w.house, w.house.keys, personToIndex)
  const { rows } = await w.superuser.query('select epoch, count(*)::int as n from vault.person_index group by epoch')
  expect(rows).toEqual([{ epoch, n: before }])
  expect(await ask(yara, { name, birthDate })).toHaveLength(1)
})

test('what was findable goes with the dossier', async () => {
  const gone = await refer({ personName: 'Weg Hiermee' })
  expect(await ask(yara, { name: 'weg hiermee', birthDate })).toHaveLength(1)
  await w.superuser.query('select vault.hide_dossier($1), vault.mark_destroyed($1)', [gone.id])
  expect(await ask(yara, { name: 'weg hiermee', birthDate })).toEqual([])
  const { rowCount } = await w.superuser.query('select from vault.person_index where dossier = $1', [gone.id])
  expect(rowCount).toBe(0)
})
