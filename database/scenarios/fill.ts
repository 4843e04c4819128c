import type { ClientConfig } from 'pg'
import type { House } from '../../src/app/doorway.ts'

/** Writes the casebook by acting as the personas, with the clock moved back. */
export async function fillWithScenarios(_house: House, _owner: ClientConfig): Promise<void> {}
