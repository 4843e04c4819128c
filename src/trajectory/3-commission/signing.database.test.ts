import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { findIdentity } from '#people/people-store.ts'
import type { Person } from '#vault/person-index.ts'
import { idOf } from '../../../database/scenarios/people.ts'
import { includedCase } from '../../../tests/world/triage-world.ts'
import { someReferral, type World, world } from '../../../tests/world/world.ts'
import type { SignForm } from './commission.ts'
import { draftCommission } from './commission-actions.ts'
import { findVersion } from './commission-store.ts'
import { addressCommission } from './contact-actions.ts'
import { signForCommissioner } from './signing-actions.ts'

let w: World
let one: { id: string; number: string }

beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())
beforeEach(async () => {
  one = await commissionedCase()
})

const words = {
  question: 'Wat is er aan de hand, en wat helpt?',
  scope: 'Gesprekken met de persoon.',
  purpose: 'Advies over begeleiding.',
  onBehalfOf: [],
  basis: 'De wettelijke taak van het COA.',
  recipients: 'Karin, contactpersoon van azc Heidedorp.',
  wantsBy: undefined,
  _version: undefined,
}

/** Drafted, and with karin to sign. */
async function commissionedCase() {
  const made = await includedCase(w)
  const sanne = await w.as('sanne')
  const organisation = idOf('coa-heidedorp')
  await sanne.on(made.number, 'draft the commission', (ctx) => draftCommission(ctx, { ...words, organisation }))
  await sanne.on(made.number, 'address the commission', (ctx) =>
    addressCommission(ctx, { contact: idOf('karin'), deputy: undefined }),
  )
  return made
}

const sign = async (person: Partial<SignForm>) =>
  (await w.as('karin')).on(one.number, 'sign the commission for the commissioner', async (ctx) =>
    signForCommissioner(ctx, {
      commission: (await findVersion(ctx, one.id))?.id ?? '',
      name: 'Karin',
      function: 'contactpersoon',
      onBehalf: 'COA',
      acceptsFinalResponsibility: true,
      acceptsDirection: true,
      personName: '',
      personBirthDate: undefined,
      vNumber: '',
      ...person,
    }),
  )
async function find(who: Person): Promise<string[]> {
  await w.superuser.query('delete from vault.search_allowance')
  return (await w.as('sanne')).act('signed in', (ctx) => ctx.findPerson(who))
}
const signatures = async () =>
  (await w.superuser.query('select count(*)::int as n from liv.commission_signature where case_id = $1', [one.id]))
    .rows[0].n
const birthDate = Temporal.PlainDate.from('1999-12-31')

test('a V-number that the commissioner gives while signing is findable at once, and what the referrer said stays', async () => {
  await sign({ vNumber: '0912300001' })
  expect(await find({ vNumber: '0912300001' })).toEqual([one.id])
  const known = await (await w.as('sanne')).on(one.number, 'read identity', (ctx) => findIdentity(ctx, one.id))
  expect(known).toMatchObject({ name: someReferral.personName, birthDate: '2001-03-04', language: 'Tigrinya' })
  expect(await find({ name: someReferral.personName, birthDate: '2001-03-04' })).toContain(one.id)
})

test('a name and birth date given while signing are findable at once, and those before no longer', async () => {
  await sign({ personName: 'Andere Spelling', personBirthDate: birthDate })
  expect(await find({ name: 'andere spelling', birthDate: '1999-12-31' })).toEqual([one.id])
  expect(await find({ name: someReferral.personName, birthDate: '2001-03-04' })).not.toContain(one.id)
})

test('a V-number that was known before stays findable when the commissioner gives only a name', async () => {
  await sign({ vNumber: '0912300002' })
  await (await w.as('sanne')).on(one.number, 'draft the commission', async (ctx) =>
    draftCommission(ctx, {
      ...words,
      organisation: idOf('coa-heidedorp'),
      scope: 'Ruimer.',
      _version: String((await findVersion(ctx, one.id))?.version ?? ''),
    }),
  )
  await sign({ personName: 'Nog Een Spelling', personBirthDate: birthDate })
  expect(await find({ vNumber: '0912300002' })).toEqual([one.id])
  expect(await find({ name: 'Nog Een Spelling', birthDate: '1999-12-31' })).toEqual([one.id])
})

test('signing and being findable are one: signed twice, the second leaves neither', async () => {
  await sign({ vNumber: '0912300003' })
  const before = await signatures()
  await expect(sign({ vNumber: '0912300004' })).rejects.toThrow('al ondertekend')
  expect([await signatures(), await find({ vNumber: '0912300004' })]).toEqual([before, []])
  expect(await find({ vNumber: '0912300003' })).toEqual([one.id])
})

test('signing without a name or a number changes nothing that can be found', async () => {
  const digests = async () =>
    (await w.superuser.query('select * from vault.person_index where dossier = $1', [one.id])).rows
  const before = await digests()
  await sign({})
  expect(await digests()).toEqual(before)
})
