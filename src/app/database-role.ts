import type { Pool } from '#platform/database/tx.ts'

interface Found {
  readonly role: string
  readonly powerful: boolean
  readonly owns: boolean
  readonly set: boolean
}

/** What a name in a URL cannot show: whether a role is more than it should be. Empty when all is well. */
export async function roleFaults(
  pools: Readonly<Record<'liv_app' | 'liv_door' | 'liv_worker', Pool>>,
): Promise<string[]> {
  const faults = await Promise.all(Object.entries(pools).map(([role, pool]) => faultsOf(role, pool)))
  return faults.flat()
}

async function faultsOf(expected: string, pool: Pool): Promise<string[]> {
  const found = (await pool.query<Found>(question)).rows[0]
  if (!found) return [`De database zegt niet wie ${expected} is.`]
  const faults: string[] = []
  if (found.role !== expected) faults.push(`De database kent ons als ${found.role}, en niet als ${expected}.`)
  if (found.powerful)
    faults.push(`Databaserol ${found.role} mag te veel: superuser, bypassrls, createrole en createdb moeten uit staan.`)
  if (found.owns)
    faults.push(`Databaserol ${found.role} is eigenaar van tabellen en kan daardoor langs de toegangsregels.`)
  if (found.set)
    faults.push(
      `Aan databaserol ${found.role} of aan de database hangen instellingen (ALTER ROLE … SET). Haal ze weg met RESET ALL.`,
    )
  return faults
}

const question = `
  select current_user::text as role,
         r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb as powerful,
         exists (select from pg_catalog.pg_class c where c.relowner = r.oid) as owns,
         exists (select from pg_catalog.pg_db_role_setting s where s.setrole in (0, r.oid)) as set
    from pg_catalog.pg_roles r where r.rolname = current_user`
