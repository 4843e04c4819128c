import { personas } from '#access/personas.ts'
import { besideEmbedded, type Embedded, startEmbedded } from '#platform/database/embedded.ts'
import { asClient } from '#platform/database/prepare.ts'
import { fillWithScenarios } from '../../database/scenarios/fill.ts'
import { seedPeople } from '../../database/scenarios/people.ts'
import type { Configuration } from './configuration.ts'
import { houseOf, type Opened } from './open-house.ts'
import { setUpDatabase } from './set-up.ts'

/** The demo: a real database on this machine, filled with invented people and cases the first time. */
export async function openDemo(configuration: Configuration, beside = false): Promise<Opened> {
  const running = beside && !configuration.database ? besideEmbedded(configuration.dataDir) : undefined
  if (running) return houseOf(configuration, connectionsOf(running.url))
  const say = (sentence: string) => process.stdout.write(`${sentence}\n`)
  const database = configuration.database ? undefined : await startEmbedded(configuration.dataDir, { say })
  const given = configuration.database
  const owner = database ? database.url('liv_owner') : { connectionString: given?.owner ?? '' }
  const fresh = (await setUpDatabase(owner, 'demo')).includes('0001-gate.sql')
  if (fresh) await asClient(owner, seedPeople)
  const connections = database
    ? connectionsOf(database.url)
    : {
        app: { connectionString: given?.app },
        door: { connectionString: given?.door },
        worker: { connectionString: given?.worker },
      }
  const opened = houseOf(configuration, connections)
  if (fresh && process.env.LIV_SCENARIOS !== 'none') {
    say('De voorbeelddossiers worden geschreven. Dit gebeurt één keer.')
    await fillWithScenarios(opened.house, owner)
  }
  return {
    house: opened.house,
    greet: () => say(greeting(configuration.origin)),
    close: async () => {
      await opened.close()
      await database?.stop()
    },
  }
}

const connectionsOf = (url: Embedded['url']) => ({
  app: url('liv_app'),
  door: url('liv_door'),
  worker: url('liv_worker'),
})

function greeting(origin: string): string {
  const lines = personas.map(({ id, name, line }) => `  ${id.padEnd(8)} ${name.padEnd(22)} ${line}`)
  return [
    '',
    'Demonstratie: alle personen, plaatsen en dossiers zijn verzonnen.',
    `Log in op ${origin}/inloggen als een van deze personen:`,
    '',
    ...lines,
    '',
  ].join('\n')
}
