import { join } from 'node:path'
import type { Pool } from '#platform/database/tx.ts'
import { Refused } from '#platform/refused.ts'
import type { KeyStore } from '#vault/vault.ts'
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
  'verify-log': {
    what: 'controleert het logboek: keten, zegels en wat er buiten de database ligt',
    run: (configuration) =>
      withWorker(configuration, async (worker, keys) => {
        const { verifyLog, tellVerdict } = await import('#audit/verify.ts')
        const verdict = await verifyLog(worker, keys.sealPublicKeys(), sealFolder(configuration))
        say(tellVerdict(verdict))
        return verdict.breaks.length === 0 ? 0 : 1
      }),
  },
  'export-log': {
    what: 'schrijft het logboek naar een bestand, te controleren met verifier/verify-log.mjs',
    run: (configuration, [path]) =>
      withWorker(configuration, async (worker, keys) => {
        if (!path) throw new Refused('Zeg waarheen: npm run liv -- export-log bestand.ndjson')
        const { exportLog } = await import('#audit/export.ts')
        await exportLog(worker, keys.sealPublicKeys(), path)
        say(`Het logboek staat in ${path}.`)
        return 0
      }),
  },
  'seal-log': {
    what: 'zet nu een zegel op het logboek',
    run: (configuration) =>
      withWorker(configuration, async (worker, keys) => {
        const { sealOnce } = await import('#audit/seal.ts')
        await sealOnce(worker, keys, sealFolder(configuration))
        say('Het zegel staat er.')
        return 0
      }),
  },
}

/** Runs one command; without a name it lists them. */
export async function runCommand([name = 'help', ...words]: readonly string[]): Promise<void> {
  const command = commands[name]
  if (!command) {
    say(['Opdrachten:', ...Object.entries(commands).map(([one, { what }]) => `  ${one.padEnd(16)} ${what}`)].join('\n'))
    process.exitCode = name === 'help' ? 0 : 1
    return
  }
  process.exitCode = await command.run(readConfiguration(process.env, name === 'migrate' ? 'migrate' : 'serve'), words)
}

const say = (text: string) => process.stdout.write(`${text}\n`)
const sealFolder = (configuration: Configuration) => join(configuration.dataDir, 'seals')

/** Opens what a command on the log needs, and closes it again. */
async function withWorker<T>(
  configuration: Configuration,
  work: (worker: Pool, keys: KeyStore) => Promise<T>,
): Promise<T> {
  const { openHouse } = await import('./open-house.ts')
  const opened = await openHouse(configuration)
  try {
    return await work(opened.house.worker, opened.house.keys)
  } finally {
    await opened.close()
  }
}
