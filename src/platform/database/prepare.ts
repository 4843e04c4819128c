import pg from 'pg'
import { loginRoles } from './cluster-files.ts'
import { sqlFiles } from './sql-files.ts'

/** Makes the database and its roles, as superuser; does nothing when `done` says that this was done already. */
export async function prepareDatabase(server: pg.ClientConfig, name: string, done = ''): Promise<string> {
  const { roles } = sqlFiles()
  if (roles.sha256 === done) return done
  await asClient(server, async (client) => {
    const found = await client.query('select from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)} template template0`)
    // Nothing of ours is in these, and nobody of ours has business there.
    await client.query('revoke all on database postgres, template1 from public')
  })
  await asClient({ ...server, database: name }, (client) => client.query(roles.text))
  return roles.sha256
}

/** A copy of a prepared database. Rights on a database itself are not copied along, so they are said again. */
export async function copyDatabase(server: pg.ClientConfig, name: string, template: string): Promise<void> {
  const copy = pg.escapeIdentifier(name)
  await asClient(server, async (client) => {
    await client.query(`create database ${copy} template ${pg.escapeIdentifier(template)}`)
    await client.query(`revoke all on database ${copy} from public`)
    await client.query(`grant connect on database ${copy} to ${loginRoles.join(', ')}`)
  })
}

/** One connection for as long as the work takes. */
export async function asClient<T>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(config)
  // A connection that breaks makes the query fail; that says enough.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}
