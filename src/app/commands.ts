import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { Refused } from '#platform/refused.ts'
import { inHouse, noted, recorded } from './administration.ts'
import { type Configuration, readConfiguration } from './configuration.ts'
import { setUpDatabase } from './set-up.ts'

interface Command {
  readonly what: string
  run(configuration: Configuration, words: readonly string[]): Promise<number>
}

/** The administrator's command line: runs the system without reading a file. */
const commands: Record<string, Command> = {
  migrate: {
    what: 'brengt de database bij de code (als eigenaar)',
    run: async (configuration) => {
      const owner = configuration.database?.owner
      if (!owner) throw new Refused('Zet LIV_OWNER_DATABASE_URL: alleen de eigenaar migreert.')
      const applied = await setUpDatabase({ connectionString: owner }, configuration.mode)
      say(applied.length === 0 ? 'De database was al bij.' : `Uitgevoerd: ${applied.join(', ')}.`)
      return 0
    },
  },
  'first-accounts': {
    what: 'maakt de eerste drie accounts in een lege database (als eigenaar)',
    run: async (configuration) => {
      const owner = configuration.database?.owner
      if (!owner) throw new Refused('Zet LIV_OWNER_DATABASE_URL: alleen de eigenaar maakt de eerste accounts.')
      const { askFirstAccounts, openFirstAccounts } = await import('./first-accounts.ts')
      await openFirstAccounts({ connectionString: owner }, configuration.mode, await askFirstAccounts(say))
      say(
        'De eerste drie accounts zijn er. Zij loggen in met de inlognaam die u gaf; verder geven zij elkaar en anderen toegang op /beheer.',
      )
      return 0
    },
  },
  'verify-log': {
    what: 'controleert het logboek: keten, zegels en wat er buiten de database ligt',
    run: (configuration) =>
      inHouse(configuration, async (house) => {
        const { verifyLog, tellVerdict } = await import('#audit/verify.ts')
        const verdict = await verifyLog(house.worker, house.keys.sealPublicKeys(), sealFolder(configuration))
        say(tellVerdict(verdict))
        // A log that is broken must still be checked, so the line comes last and may fail.
        await noted(house, 'verify-log').catch(() =>
          say('Let op: dat u hebt gecontroleerd kon niet in het logboek worden geschreven.'),
        )
        return verdict.breaks.length === 0 ? 0 : 1
      }),
  },
  'export-log': {
    what: 'schrijft het logboek naar een bestand, te controleren met verifier/verify-log.mjs',
    run: (configuration, [path]) =>
      inHouse(configuration, async (house) => {
        if (!path) throw new Refused('Zeg waarheen: npm run liv -- export-log bestand.ndjson')
        const { exportLog } = await import('#audit/export.ts')
        const { lines, seals } = await recorded(house, 'export-log', () => exportLog(house.worker, house.keys, path))
        say(`Het logboek staat in ${path}: ${lines} regels, ${seals} zegels.`)
        for (const [name, spki] of house.keys.sealPublicKeys())
          say(`Zegelsleutel ${name}: vingerafdruk ${fingerprintOf(spki)}. Geef die langs een andere weg door.`)
        return 0
      }),
  },
  'seal-log': {
    what: 'zet nu een zegel op het logboek',
    run: (configuration) =>
      inHouse(configuration, async (house) => {
        const { sealOnce } = await import('#audit/seal.ts')
        await noted(house, 'seal-log')
        await sealOnce(house.worker, house.keys, sealFolder(configuration))
        say('Het zegel staat er.')
        return 0
      }),
  },
  'rotate-master-key': {
    what: 'vervangt de hoofdsleutel terwijl iedereen doorwerkt',
    run: (configuration) =>
      inHouse(configuration, async (house) => {
        const { rotateMasterKey } = await import('./rotation.ts')
        say(await rotateMasterKey(house))
        return 0
      }),
  },
  'rotate-index-key': {
    what: 'vervangt de sleutel van de zoekindex op personen terwijl iedereen doorwerkt',
    run: (configuration) =>
      inHouse(configuration, async (house) => {
        const { rotateIndexKey } = await import('./rotation.ts')
        say(await rotateIndexKey(house))
        return 0
      }),
  },
}

/** Runs one command; without a name it lists them. */
export async function runCommand([name = 'help', ...words]: readonly string[]): Promise<void> {
  const command = commands[name]
  if (!command) {
    say(['Opdrachten:', ...Object.entries(commands).map(([one, { what }]) => `  ${one.padEnd(18)} ${what}`)].join('\n'))
    process.exitCode = name === 'help' ? 0 : 1
    return
  }
  process.exitCode = await command.run(readConfiguration(process.env, asOwner.has(name) ? 'migrate' : 'serve'), words)
}

/** What only the owner of the database does. */
const asOwner = new Set(['migrate', 'first-accounts'])
const say = (text: string) => process.stdout.write(`${text}\n`)
const fingerprintOf = (spki: string) => createHash('sha256').update(Buffer.from(spki, 'base64')).digest('hex')
const sealFolder = (configuration: Configuration) => join(configuration.dataDir, 'seals')
