import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { idOf, seedPeople } from '../../database/scenarios/people.ts'
import { openSession } from '../../src/access/door.ts'
import { type House, type Request, throughDoor } from '../../src/app/doorway.ts'
import { houseOf } from '../../src/app/open-house.ts'
import { asClient } from '../../src/platform/database/prepare.ts'
import type { CaseCtx, Ctx } from '../../src/routing/context.ts'
import type { May } from '../../src/routing/route.ts'
import type { ReferralForm } from '../../src/trajectory/1-referral/referral.ts'
import { makeReferral } from '../../src/trajectory/1-referral/referral-actions.ts'
import { freshDatabase } from './cluster.ts'

/** A persona who is signed in: does one thing at a time, each in its own transaction with its own log line. */
export interface Person {
  readonly account: string
  readonly token: string
  /** Acts without a case in hand. */
  act<T>(may: May, work: (ctx: Ctx) => Promise<T>): Promise<T>
  /** Acts on a case, by its number. */
  on<T>(number: string, may: May, work: (ctx: CaseCtx) => Promise<T>): Promise<T>
}

export interface World {
  readonly house: House
  /** Sees every row: for controls that show that the hidden row exists. Never used to prove that somebody may. */
  readonly superuser: pg.Pool
  /** Migrates and moves the clock of a demo database; nothing else. */
  readonly owner: pg.ClientConfig
  as(persona: string): Promise<Person>
  close(): Promise<void>
}

/** A database of its own with chain partners and personas, a key store, and nobody signed in yet. */
export async function world(): Promise<World> {
  const database = await freshDatabase()
  await asClient(database.owner, seedPeople)
  const folder = mkdtempSync(join(tmpdir(), 'liv-world-'))
  const { house, close } = houseOf(
    {
      mode: 'demo',
      origin: 'http://127.0.0.1:3000',
      keyStore: join(folder, 'keystore.sqlite'),
      masterKeyFile: join(folder, 'demo-master.key'),
    },
    database,
  )
  const superuser = new pg.Pool({ ...database.superuser, max: 2 })
  const people = new Map<string, Person>()
  return {
    house,
    superuser,
    owner: database.owner,
    as: async (persona) => {
      const known = people.get(persona) ?? (await signIn(house, persona))
      people.set(persona, known)
      return known
    },
    close: async () => {
      await superuser.end()
      await close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function signIn(house: House, persona: string): Promise<Person> {
  const token = await openSession(house.door, { subject: persona, acr: 'test', origin: '127.0.0.1' })
  if (!token) throw new Error(`no account for ${persona}`)
  const go = async <T>(may: May, request: Request, work: (ctx: never) => Promise<T>) =>
    (await throughDoor(house, token, { may, audit: 'test.acted' }, request, work as (ctx: Ctx) => Promise<T>)).answer
  return {
    account: idOf(persona),
    token,
    act: (may, work) => go(may, { params: {} }, work),
    on: (number, may, work) => go(may, { params: { number } }, work),
  }
}

export const someReferral: ReferralForm = {
  concern: 'Hij slaapt slecht, zit alleen op zijn kamer en zei: "Straks is het met mij afgelopen."',
  since: 'sinds drie weken',
  involved: 'De huisarts van het azc.',
  tried: 'Twee gesprekken met de mentor.',
  situation: 'asylumSeeker',
  place: 'azc Heidedorp',
  language: 'Tigrinya',
  personInformed: 'no',
  personInformedNote: '',
  personName: 'Proefpersoon Achternaamloos',
  personBirthDate: Temporal.PlainDate.from('2001-03-04'),
  referrerName: 'Els Verhoeven',
  referrerFunction: 'mentor',
  referrerPhone: '088-0000099',
  referrerEmail: '',
  referrerKind: 'professional',
  mayBeNamed: 'no',
}

/** A case as els refers it; `take` lets sanne take it too. */
export async function aCase(w: World, take = true): Promise<{ id: string; number: string }> {
  const els = await w.as('els')
  const made = await els.act('make a referral', (ctx) => makeReferral(ctx, someReferral))
  if (take) {
    const sanne = await w.as('sanne')
    const { takeCase } = await import('../../src/trajectory/1-referral/referral-actions.ts')
    await sanne.on(made.number, 'take the case', takeCase)
  }
  return made
}
