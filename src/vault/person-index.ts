import { createHmac } from 'node:crypto'
import { DatabaseError } from 'pg'
import type { ActName } from '#access/who.ts'
import { sql } from '#platform/database/sql.ts'
import type { Tx } from '#platform/database/tx.ts'
import { NotFound, Refused } from '#platform/refused.ts'
import type { KeyStore } from './key-store.ts'
import { normalName, normalVNumber } from './person-terms.ts'

/**
 * Who is looked for, or indexed. Only a V-number, or a name together with a birth date (2001-03-04), can be found.
 * When indexing, what is left out stays as it was and an empty text takes it away.
 */
export interface Person {
  readonly vNumber?: string | undefined
  readonly name?: string | undefined
  /** Other ways in which the same name was written down; found like the name itself. */
  readonly spellings?: readonly string[] | undefined
  /** May be unknown: that is indexed too, and found by who does not know it either. */
  readonly birthDate?: string | undefined
}

/** Whom to ring about somebody who is known; without a name when nobody leads that case now. */
export interface Colleague {
  readonly name: string | null
  readonly phone: string | null
}

interface Term {
  readonly kind: 'v-number' | 'name and birth date'
  readonly text: string
}

/** Holds the index as it is until the end of the transaction, and gives its key. With a dossier: nobody else indexes that one meanwhile. */
export async function holdIndex(
  tx: Tx,
  keys: KeyStore,
  dossier: string | null,
  act: ActName,
): Promise<{ epoch: number; key: Buffer }> {
  const { epoch } = await said(
    tx.row<{ epoch: number }>(sql`select vault.hold_index(${dossier}::uuid, ${act}) as epoch`),
  )
  const held = keys.indexKeys().find((key) => key.epoch === epoch)
  if (!held)
    throw new Refused(
      'De zoekindex hoort bij een sleutel die er niet meer is. De beheerder moet uitvoeren: npm run liv -- rotate-index-key',
    )
  return held
}

/** Replaces what may be found of one dossier, under the index key of now. */
export async function indexPerson(
  tx: Tx,
  keys: KeyStore,
  dossier: string,
  act: ActName,
  who: Person,
  trace?: string,
): Promise<void> {
  const { epoch, key } = await holdIndex(tx, keys, dossier, act)
  const terms = changesOf(who)
  const digests = terms.map((term) => (term.text === '' ? null : digestOf(key, term)))
  await said(
    tx.run(sql`select vault.index_person(${dossier}::uuid, ${act}, ${epoch}::int, ${terms.map((term) => term.kind)}::text[],
      ${digests}::bytea[], ${trace ?? null}::uuid)`),
  )
}

/** Exact search within my own cases; thirty times an hour, and the log keeps the keyed hash of the question. */
export async function findPerson(tx: Tx, keys: KeyStore, who: Person, trace?: string): Promise<string[]> {
  const terms = changesOf(who.birthDate ? who : { vNumber: who.vNumber }).filter((term) => term.text !== '')
  if (terms.length === 0) throw new Refused('Zoek op een V-nummer van tien cijfers, of op naam en geboortedatum samen.')
  await holdIndex(tx, keys, null, 'read identity')
  const digests = keys.indexKeys().flatMap(({ key }) => terms.map((term) => digestOf(key, term)))
  const found = await said(
    tx.rows<{ id: string }>(
      sql`select id from vault.find_person(${digests}::bytea[], ${trace ?? null}::uuid) as t (id)`,
    ),
  )
  return found.map((row) => row.id)
}

/**
 * Is this person in another case? Only with an open referral in hand; answers with whom to ring, and nothing else. Matches a
 * V-number, or any recorded spelling with the birth date, or where that was not known.
 */
export async function askWhetherKnown(
  tx: Tx,
  keys: KeyStore,
  dossier: string,
  who: Person,
  trace?: string,
): Promise<Colleague[]> {
  const dates = who.birthDate ? [who.birthDate, undefined] : [undefined]
  const terms = dates.flatMap((birthDate) => changesOf({ ...who, birthDate })).filter((term) => term.text !== '')
  if (terms.length === 0) throw new Refused('Vul een V-nummer van tien cijfers in, of de naam.')
  await holdIndex(tx, keys, null, 'ask whether somebody is known')
  const digests = keys.indexKeys().flatMap(({ key }) => terms.map((term) => digestOf(key, term)))
  return said(
    tx.rows<Colleague>(
      sql`select name, phone from vault.already_known(${dossier}::uuid, ${digests}::bytea[], ${trace ?? null}::uuid)`,
    ),
  )
}

/** The same, with the name that is sealed in this referral; whoever asks does not learn it. */
export function askWithSealedName(tx: Tx, dossier: string, trace?: string): Promise<Colleague[]> {
  return said(
    tx.rows<Colleague>(
      sql`select name, phone from vault.already_known_as_sealed(${dossier}::uuid, ${trace ?? null}::uuid)`,
    ),
  )
}

/** What is said about the person; an empty text where that is nothing to be found by. */
function changesOf({ vNumber, name, spellings = [], birthDate }: Person): Term[] {
  const terms: Term[] = []
  if (vNumber !== undefined) terms.push({ kind: 'v-number', text: normalVNumber(vNumber) ?? '' })
  if (name !== undefined) {
    const words = new Set([name, ...spellings].map((one) => normalName(one) ?? ''))
    for (const one of words) terms.push({ kind: 'name and birth date', text: one && `${one}|${birthDate || unknown}` })
  }
  return terms
}

const unknown = 'unknown'

const digestOf = (key: Buffer, term: Term): Buffer =>
  createHmac('sha256', key).update(`${term.kind}\0${term.text}`).digest()

async function said<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof DatabaseError && error.code === 'LV403') throw new NotFound()
    if (error instanceof DatabaseError && error.code === 'LV404')
      throw new Refused('Bij deze aanmelding staat geen naam op slot. Vul in wat u weet.')
    if (error instanceof DatabaseError && error.code === 'LV429') {
      throw new Refused('U hebt dit uur al dertig keer naar een persoon gezocht. Probeer het over een uur opnieuw.')
    }
    throw error
  }
}
