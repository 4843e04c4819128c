import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { logAdministration } from '#audit/audit.ts'
import { Refused } from '#platform/refused.ts'
import type { Configuration } from './configuration.ts'
import type { House } from './doorway.ts'

/** Opens what a command needs beside whoever is at work, and closes it again. Never makes a house that is not there yet. */
export async function inHouse<T>(configuration: Configuration, work: (house: House) => Promise<T>): Promise<T> {
  if (!existsSync(configuration.keyStore))
    throw new Refused(
      `De sleutelbewaarplaats ${configuration.keyStore} is er niet. Is LIV hier al eens gestart, en kloppen LIV_DATA_DIR en LIV_KEYSTORE?`,
    )
  const { openHouse } = await import('./open-house.ts')
  const opened = await openHouse(configuration, true)
  try {
    return await work(opened.house)
  } finally {
    await opened.close()
  }
}

/** A line before and a line after: without the first nothing is done, and the second says how it went. */
export async function recorded<T>(house: House, name: string, work: () => Promise<T>): Promise<T> {
  const say = lineOf(house, name)
  await say('begun', 'done')
  try {
    const result = await work()
    await say('ended', 'done')
    return result
  } catch (error) {
    await say('ended', error instanceof Refused ? 'refused' : 'failed')
    throw error
  }
}

/** One line, for what only reads. */
export const noted = (house: House, name: string): Promise<void> => lineOf(house, name)('ended', 'done')

function lineOf(house: House, name: string) {
  const trace = randomUUID()
  const origin = `opdrachtregel: ${operator()}`
  return (when: 'begun' | 'ended', outcome: 'done' | 'refused' | 'failed') =>
    logAdministration(house.worker, { event: `administration.${name}.${when}`, outcome, origin, trace })
}

// The command line knows no sign-in; the operating system says who it is.
export function operator(): string {
  try {
    return `${userInfo().username} op ${hostname()}`
  } catch {
    return `gebruiker ${process.getuid?.() ?? 'onbekend'} op ${hostname()}`
  }
}
