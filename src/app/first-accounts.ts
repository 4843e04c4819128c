import { createInterface } from 'node:readline'
import pg from 'pg'
import { type FirstPerson, firstPerson, firstRoles, firstRoleWords, firstRules } from '#accounts/first-accounts.ts'
import { checkMode, readState } from '#platform/database/migrate.ts'
import { asClient } from '#platform/database/prepare.ts'
import { Refused } from '#platform/refused.ts'
import { requireAll } from '#platform/rules.ts'
import { operator } from './administration.ts'

const questions = [
  ['name', 'Naam'],
  ['email', 'E-mailadres'],
  ['subject', 'Inlognaam: zoals de inlogdienst deze persoon kent (sub)'],
] as const

/** Asks for three people, line by line: nobody begins alone, and no name stands in the history of the shell. */
export async function askFirstAccounts(
  say: (text: string) => void,
  input: NodeJS.ReadableStream = process.stdin,
): Promise<FirstPerson[]> {
  const typed = createInterface({ input })[Symbol.asyncIterator]()
  const people: FirstPerson[] = []
  for (const role of firstRoles) {
    say(`\nWie is ${firstRoleWords[role]}?`)
    const given: Record<string, string> = {}
    for (const [field, question] of questions) {
      say(`${question}:`)
      given[field] = String((await typed.next()).value ?? '')
    }
    const read = firstPerson.safeParse(given)
    if (!read.success) throw new Refused(read.error.issues[0]?.message ?? 'Vul alles in.')
    people.push({ ...read.data, role })
  }
  return people
}

/** Only in an empty database, and only by its owner; the line in the log names the accounts. */
export async function openFirstAccounts(
  owner: pg.ClientConfig,
  mode: 'demo' | 'production',
  people: readonly FirstPerson[],
): Promise<void> {
  requireAll(firstRules, people)
  await asClient(owner, async (client) => {
    const state = await readState(client)
    if (!state) throw new Refused('Deze database is nog leeg. Voer eerst uit: npm run liv -- migrate')
    checkMode(state.mode, mode)
    await client
      .query('select gate.open_first_accounts($1, $2)', [JSON.stringify(people), `opdrachtregel: ${operator()}`])
      .catch((error: unknown) => {
        if (error instanceof pg.DatabaseError && error.code === 'LV409')
          throw new Refused('Er zijn al accounts. Een volgend account stelt de functioneel beheerder voor op /beheer.')
        throw error
      })
  })
}
