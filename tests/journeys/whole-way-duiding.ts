import type { Axis } from '../../database/scenarios/shape-of-the-work.ts'
import type { Person } from './browser.ts'

/** Writes one duiding in its small forms and signs it. */
export async function interpret(person: Person, at: string, words: Axis | undefined, until: string): Promise<void> {
  const today = Temporal.Now.plainDateISO('Europe/Amsterdam').toString()
  await person.open(at)
  await person.send(`${at}/vraag`, { text: words?.question ?? 'Wat speelt er?' })
  await person.send(`${at}/waarnemingen/zelf`, {
    what: 'Hij zegt dat hij niet slaapt.',
    nature: 'summary',
    on: today,
    where: 'azc Heidedorp',
    sourceType: 'selfReport',
    source: 'de persoon',
    side: 'against',
  })
  const list = (what: Axis['protective'] | undefined, none: string) => {
    const first = what && 'noneBecause' in what ? undefined : what?.[0]
    return typeof first === 'object' ? first.text : (first ?? none)
  }
  await person.send(`${at}/beschermend`, { text: list(words?.protective, 'Hij zoekt zelf hulp.') })
  await person.send(`${at}/andere-verklaring`, { text: list(words?.alternatives, 'Rouw.') })
  await person.send(`${at}/onderbouwing`, {
    foundation: 'redelijk',
    reason: words?.foundationReason ?? 'Eén gesprek, twee bronnen.',
  })
  await person.send(`${at}/conclusie`, {
    text: words?.conclusion ?? 'Er speelt rouw.',
    validUntil: until,
    reviewOn: until,
  })
  await person.send(`${at}/teken`)
}

/** The author asks a colleague; the colleague says in words whether they agree, and has no further access. */
export async function review(author: Person, reviewer: Person, at: string, name: string): Promise<void> {
  await author.open(at)
  await author.send(`${at}/toets-vragen`, { colleague: name })
  await reviewer.open('/werk')
  await reviewer.open(`${at}/toets`)
  await reviewer.send(`${at}/toets`, { agrees: 'yes', remarks: 'De andere verklaring is goed uitgewerkt.' })
}
