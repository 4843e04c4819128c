import type { Person } from './browser.ts'

interface Days {
  readonly today: string
  readonly later: (days: number) => string
}
type At = (path: string) => string

/** Which recommendations stand on the page, by the action of their form. */
async function formsOf(person: Person, end: string): Promise<string[]> {
  return person.page
    .locator(`form[action$="/${end}"]`)
    .evaluateAll((all) => all.map((form) => form.getAttribute('action') ?? ''))
}

/** The commissioner decides about every recommendation and reports; LIV looks along and plans a moment. */
export async function decideAndFollow(karin: Person, sanne: Person, at: At, { later }: Days): Promise<void> {
  await karin.open('/werk')
  await karin.open(at('opvolging'))
  const [action] = await formsOf(karin, 'besluit')
  await karin.send(action ?? '', { decision: 'adopted', owner: 'de huisarts', due: later(30) })
  const [progress] = await formsOf(karin, 'voortgang')
  await karin.send(progress ?? '', {
    status: 'waitingForCare',
    note: 'De huisarts heeft verwezen.',
    bridging: 'Elke week een gesprek met de mentor.',
  })
  await karin.sees('De huisarts heeft verwezen')
  await sanne.open(at('opvolging'))
  await sanne.send(at('opvolging/momenten'), { plannedOn: later(60), what: 'Slaapt hij beter?' })
  await sanne.send(at('opvolging/verder'))
}

/** Everybody of whom the file says that they knew, by ticking them; or that nobody else did. */
export async function tellWhoKnew(sanne: Person, at: At): Promise<string[]> {
  const form = sanne.page.locator(`form[action="${at('afsluiting/berichten/wie-wisten')}"]`)
  if ((await form.count()) === 0) {
    await sanne.send(at('afsluiting/berichten/niemand'), { message: 'Alleen de mentor en Karin wisten ervan.' })
    return []
  }
  const who = await form.locator('[name="who"]').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
  await sanne.send(at('afsluiting/berichten/wie-wisten'), { who })
  return who
}

/** What came of it, per axis; whoever knew is told; the case closes and says when it will be forgotten. */
export async function closeCase(sanne: Person, karin: Person, at: At): Promise<void> {
  await sanne.open(at('afsluiting'))
  await sanne.send(at('afsluiting'), {
    reason: 'completed',
    outcomeRadicalisation: 'notConfirmed',
    outcomeMentalHealth: 'partlyConfirmed',
    supportNeeded: 'yes',
    note: 'Het bleek rouw te zijn.',
  })
  await karin.open(at('afsluiting'))
  await karin.send(at('afsluiting/terugkijken'), { text: 'Het advies hielp ons om rustig te blijven.' })
  await sanne.open(at('afsluiting'))
  await sanne.send(at('afsluiting/berichten/aanmelder'))
  await sanne.send(at('afsluiting/berichten/opdrachtgever'))
  await tellWhoKnew(sanne, at)
  await sanne.send(at('afsluiting/sluiten'))
  await sanne.sees(/afgesloten/i)
}
