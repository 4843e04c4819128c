import { expect } from 'vitest'
import type { Person } from './browser.ts'

/** A mentor refers somebody, in the browser; gives the number of the case. */
export async function refer(els: Person, concern: string): Promise<string> {
  await els.open('/aanmelden')
  await els.send('/aanmelden', { concern, since: 'sinds een maand', tried: 'Een gesprek met de mentor.' })
  await els.send('/aanmelden', {
    situation: 'asylumSeeker',
    place: 'azc Heidedorp',
    language: 'Tigrinya',
    personInformed: 'no',
  })
  await els.send('/aanmelden', {
    referrerFunction: 'mentor',
    mayBeNamed: 'no',
  })
  await els.send('/aanmelden')
  const number = /LIV-\d{4}-\d{5}/.exec(els.page.url())?.[0] ?? ''
  expect(number).not.toBe('')
  return number
}
