import type { ClientConfig } from 'pg'
import type { House } from '../../src/app/doorway.ts'
import { setOffset } from '../../src/platform/clock.ts'
import { asClient } from '../../src/platform/database/prepare.ts'
import { Actors } from './actors.ts'
import { casebook } from './casebook.ts'
import { consultations } from './consultations.ts'
import { type Happening, happeningsOf } from './happenings.ts'
import { happeningsOfConsultation } from './happenings-consultation.ts'

/**
 * Writes the casebook by letting the personas act, in the order in which it all happened: every text goes through the same
 * rules, keys and log lines as in real life. The clock of a demo database can be moved; it is set back at the end.
 */
export async function fillWithScenarios(house: House, owner: ClientConfig, scenarios = casebook): Promise<void> {
  const actors = new Actors(house)
  const all = scenarios.flatMap((scenario) => happeningsOf(scenario, actors))
  if (scenarios === casebook) all.push(...consultations.flatMap((story) => happeningsOfConsultation(story, actors)))
  all.sort((a, b) => Temporal.Instant.compare(a.at, b.at))
  await asClient(owner, async (client) => {
    const ahead = async (seconds: number) => {
      setOffset({ seconds })
      await client.query(`begin; set local role liv_gate; update gate.clock set ahead = '${seconds} seconds'; commit`)
    }
    try {
      for (const happening of all) {
        await ahead(until(happening.at))
        await happen(happening)
      }
    } finally {
      await ahead(0)
    }
  })
}

async function happen(happening: Happening): Promise<void> {
  try {
    await happening.do()
  } catch (error) {
    throw new Error(`${happening.scenario}: ${happening.what} failed: ${(error as Error).message}`, { cause: error })
  }
}

/** From now to then, in whole seconds: the clock's offset. */
function until(at: Temporal.Instant): number {
  return Math.round((at.epochMilliseconds - Date.now()) / 1000)
}
