import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../journeys/browser.ts'
import { kindOf } from '../pictures/walk.ts'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { type AskingForm, enter, lookEverywhere, sendNearlyEmpty } from './reached.ts'

// A hundred and sixty pages take a while on a busy machine.
const patience = 600_000

/** The first page, by itself and for everybody who signed in. */
const startOf = (persona: string | undefined) => (persona ? '/werk' : '/')

/** First all of them read; only then the forms are sent, so that everybody reads the same house. */
export function everyPageOf(personas: readonly (string | undefined)[]): void {
  let house: RunningHouse
  let browser: Browser
  const forms = new Map<string, { persona: string | undefined; form: AskingForm }>()

  beforeAll(async () => {
    house = await startHouse({ patience: 240_000 })
    browser = await openBrowser()
  })

  afterAll(async () => {
    await browser?.close()
    await house?.stop()
    if (house) removeData(house.dataDir)
  })

  for (const persona of personas)
    test(`every kind of page that ${persona ?? 'somebody without an account'} reaches`, {
      timeout: patience,
    }, async () => {
      const visitor = await enter(browser, house.origin, persona)
      const { kinds, faults, forms: found } = await lookEverywhere(visitor, startOf(persona))
      for (const form of found) {
        const kind = kindOf(form.action)
        if (!forms.has(kind)) forms.set(kind, { persona, form })
      }
      await visitor.page.context().close()
      expect(faults).toEqual([])
      expect(kinds.length).toBeGreaterThan(5)
    })

  test('every form of theirs sent nearly empty: the reasons stand first, and nothing typed is lost', {
    timeout: patience,
  }, async () => {
    const faults: string[] = []
    for (const persona of personas) {
      const visitor = await enter(browser, house.origin, persona)
      for (const { form, ...who } of forms.values())
        if (who.persona === persona) faults.push(...(await sendNearlyEmpty(visitor, form)))
      await visitor.page.context().close()
    }
    expect(faults).toEqual([])
    expect(forms.size).toBeGreaterThan(personas.length)
  })
}
