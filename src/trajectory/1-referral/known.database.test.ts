import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sql } from '#platform/database/sql.ts'
import { NotFound } from '#platform/refused.ts'
import type { PersonTerms } from '#routing/context.ts'
import { browse } from '../../../tests/world/browse.ts'
import { includedCase } from '../../../tests/world/triage-world.ts'
import { aCase, type Person, type World, world } from '../../../tests/world/world.ts'
import { writePerson } from '../person-page.tsx'

/** Known already? Yes or no, and whom to ring. */
let w: World
let sanne: Person
let yara: Person
let theirs: { id: string; number: string }
let open: { id: string; number: string }
const vNumber = '0912345678'
const birthDate = '2001-03-04'
const rest = { language: '', contact: '', vNumber: '' }

beforeAll(async () => {
  w = await world()
  ;[sanne, yara] = [await w.as('sanne'), await w.as('yara')]
  theirs = await includedCase(w)
  await sanne.on(theirs.number, 'write identity', (ctx) =>
    writePerson(ctx, {
      ...rest,
      name: 'Proef Persoon',
      spellings: 'Pruef Persun\nProof Person',
      birthDate: Temporal.PlainDate.from(birthDate),
      vNumber,
    }),
  )
  open = await aCase(w, false)
})
afterAll(() => w.close())
beforeEach(() => w.superuser.query('delete from vault.search_allowance'))

const ask = (who: Person, person: PersonTerms, where = open) =>
  who.on(where.number, 'ask whether somebody is known', (ctx) => ctx.alreadyKnown(person))

test.each([
  [{ vNumber }],
  [{ name: 'persoon, proef', birthDate }],
  [{ name: 'Pruef Persun', birthDate }],
  [{ name: 'Proof Person', birthDate }],
])('a V-number or any recorded spelling with the birth date: %o', async (person) => {
  expect(await ask(yara, person)).toEqual([{ name: 'Sanne de Wit', phone: expect.anything() }])
})

test.each([
  [{ vNumber: '0912345679' }],
  [{ name: 'Proef Persoon' }],
  [{ name: 'Proef Persoon', birthDate: '2001-03-05' }],
])('anything else is not found: %o', async (person) => {
  expect(await ask(yara, person)).toEqual([])
})

test('who was written down without a birth date is found without one, and by who does know it', async () => {
  const undated = await includedCase(w)
  await sanne.on(undated.number, 'write identity', (ctx) =>
    writePerson(ctx, { ...rest, name: 'Zonder Datum', birthDate: undefined }),
  )
  expect(await ask(yara, { name: 'zonder datum' })).toHaveLength(1)
  expect(await ask(yara, { name: 'zonder datum', birthDate })).toHaveLength(1)
})

test('nothing to go on is refused in words', async () => {
  await expect(ask(yara, {})).rejects.toThrow('Vul een V-nummer van tien cijfers in, of de naam.')
  await expect(ask(yara, { vNumber: '12', birthDate })).rejects.toThrow('Vul een V-nummer')
})

test('only with an open referral in hand', async () => {
  await expect(ask(yara, { vNumber }, theirs)).rejects.toThrow(NotFound)
  await expect(ask(sanne, { vNumber }, theirs)).rejects.toThrow(NotFound)
  for (const persona of ['omar', 'els', 'karin', 'tess', 'bas'])
    await expect(ask(await w.as(persona), { vNumber }), persona).rejects.toThrow(NotFound)
})

test('a case from which I am shut out is not there', async () => {
  await w.superuser.query(
    'insert into gate.exclusion (case_id, account, given_by, from_at) values ($1, $2, $2, now())',
    [theirs.id, yara.account],
  )
  expect(await ask(yara, { vNumber })).toEqual([])
  await w.superuser.query('delete from gate.exclusion where account = $1', [yara.account])
  expect(await ask(yara, { vNumber })).toHaveLength(1)
})

test('the question stands in the log of both cases as a keyed hash, and the other coordinator reads that it was asked', async () => {
  await ask(yara, { vNumber })
  const { rows } = await w.superuser.query(
    `select o.kind, o.object::text as object, length(o.content_hash) as hashed from audit.event e
      join audit.event_object o on o.stream = e.stream and o.seq = e.seq
     where e.place = (select max(place) from audit.event where event = 'person.asked-after') order by o.ordinal`,
  )
  expect(
    rows
      .filter(({ kind }) => kind === 'case')
      .map(({ object }) => object)
      .toSorted(),
  ).toEqual([theirs.id, open.id].toSorted())
  expect(rows.filter(({ kind }) => kind === 'search term').map(({ hashed }) => hashed)).toEqual([32])
  const { html } = await browse(w, sanne).get(`/dossiers/${theirs.number}/logboek`)
  expect(html).toContain('vroeg of deze persoon al bekend is')
  expect(html).toContain('Yara Benali')
})

test('thirty times an hour, together with every other search', async () => {
  for (let n = 0; n < 30; n += 1) await ask(yara, { vNumber: '0000000000' })
  await expect(ask(yara, { vNumber })).rejects.toThrow('dertig keer')
})

test('the page says yes with whom to ring, or that not found is not unknown, and nothing of the other case', async () => {
  const page = browse(w, yara)
  const at = `/dossiers/${open.number}/aanmelding/bekend`
  const yes = await page.post(at, { vNumber })
  expect(yes.status).toBe(200)
  expect(yes.html).toContain('Ja, bekend')
  expect(yes.html).toContain('Sanne de Wit')
  expect(yes.html).not.toContain(theirs.number)
  expect(yes.html).not.toContain(theirs.id)
  expect(yes.html).not.toContain('Proef')
  const no = await page.post(at, { vNumber: '0912345679' })
  expect(no.html).toContain('Niet gevonden betekent niet: niet bekend')
})

test('raw SQL gets no further than the function, and the function no further than an open referral', async () => {
  const digest = (
    await w.superuser.query('select digest from vault.person_index where dossier = $1 limit 1', [theirs.id])
  ).rows[0].digest
  const asked = (dossier: string) =>
    yara.act('signed in', (ctx) =>
      ctx.tx.rows(sql`select * from vault.already_known(${dossier}::uuid, ${[digest]}::bytea[], null)`),
    )
  await expect(asked(theirs.id)).rejects.toMatchObject({ code: 'LV403' })
  expect(await asked(open.id)).toHaveLength(1)
  const table = yara.act('signed in', (ctx) => ctx.tx.rows(sql`select * from vault.person_index`))
  await expect(table).rejects.toMatchObject({ code: '42501' })
})
