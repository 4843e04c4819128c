import type pg from 'pg'
import { idOf } from '../database/scenarios/people.ts'
import { Visitor } from '../tests/world/visitor.ts'

export interface Note {
  readonly number: string
  readonly path: string
}

export interface Ready {
  /** Cases with a conversation that omar can write in, by the path of its report. */
  readonly notes: readonly Note[]
  /** Cases whose advice is signed by both and only has to be sent. */
  readonly advices: readonly string[]
}

const today = Temporal.Now.plainDateISO('Europe/Amsterdam')

export const dateFields = (name: string, day: Temporal.PlainDate) => ({
  [`${name}-day`]: String(day.day),
  [`${name}-month`]: String(day.month),
  [`${name}-year`]: String(day.year),
})

/** Makes real cases through the pages, and puts them where they are needed. */
export async function prepare(
  origin: string,
  superuser: pg.ClientBase,
  notes: number,
  advices: number,
): Promise<Ready> {
  const els = await signedIn(origin, 'els')
  const numbers: string[] = []
  for (let n = 0; n < notes + advices; n++) numbers.push(await refer(els))
  const forNotes = numbers.slice(0, notes)
  const forAdvice = numbers.slice(notes)
  await staff(superuser, forNotes, 'conversations')
  await staff(superuser, forAdvice, 'advice')
  const omar = await signedIn(origin, 'omar')
  const lotte = await signedIn(origin, 'lotte')
  const sanne = await signedIn(origin, 'sanne')
  const made: Note[] = []
  for (const number of forNotes) made.push(await conversation(omar, number))
  for (const number of forAdvice) await signedAdvice(number, { sanne, omar, lotte })
  return { notes: made, advices: forAdvice }
}

export async function signedIn(origin: string, persona: string): Promise<Visitor> {
  const visitor = new Visitor(origin)
  await visitor.signIn(persona)
  return visitor
}

async function refer(els: Visitor): Promise<string> {
  const sent = await els.send(await els.get('/aanmelden'), '/aanmelden', {
    step: 'check',
    go: 'on',
    concern: 'Hij slaapt niet.',
    since: 'gisteren',
    situation: 'unknown',
    place: 'azc',
    personInformed: 'no',
    referrerKind: 'other',
    referrerName: 'Els',
    referrerFunction: 'mentor',
    referrerPhone: '1',
    mayBeNamed: 'no',
  })
  return /LIV-\d{4}-\d{5}/.exec(sent.url)?.[0] ?? ''
}

/** Puts cases in a stage with their people in them; what came before is not what is measured. */
async function staff(superuser: pg.ClientBase, numbers: readonly string[], stage: string): Promise<void> {
  await superuser.query('update liv.case_file set stage = $2, included_on = current_date where number = any ($1)', [
    numbers,
    stage,
  ])
  const seats = [
    ['sanne', 'coordinator'],
    ['omar', 'duidingExpert'],
    ['lotte', 'careExpert'],
    ['karin', 'commissioner'],
  ] as const
  for (const [persona, relation] of seats) {
    if (stage === 'conversations' && persona === 'sanne') continue
    await superuser.query(
      `insert into gate.membership (case_id, account, relation, from_at, given_by)
       select id, $2, $3, now(), $2 from liv.case_file where number = any ($1)`,
      [numbers, idOf(persona), relation],
    )
  }
}

async function conversation(omar: Visitor, number: string): Promise<Note> {
  const at = `/dossiers/${number}/gesprekken`
  const done = await omar.send(await omar.get(at), at, {
    ...dateFields('plannedOn', today),
    time: '10.00',
    place: 'azc',
    withWhom: 'Omar',
    interpreterMode: 'none',
    interpreterRegister: 'none',
  })
  const id = /gesprekken\/([0-9a-f-]{36})/.exec(done.url + done.html)?.[1] ?? ''
  const path = `${at}/${id}/verslag`
  await omar.send(await omar.get(`${at}/${id}`), path, {
    ...dateFields('heldOn', today),
    present: 'Omar',
    forTeam: 'Eerste regel.',
  })
  return { number, path }
}

const insights = [
  'veiligheid-risico',
  'veiligheid-omgeving',
  'zorg',
  'onderwijs-dagbesteding-werk',
  'systeem-en-woonplek',
]

async function signedAdvice(number: string, people: Record<'sanne' | 'omar' | 'lotte', Visitor>): Promise<void> {
  const at = `/dossiers/${number}/advies`
  const section = async (slug: string, answers: Record<string, string>) => {
    const path = `${at}/onderdelen/${slug}`
    const done = await people.sanne.send(await people.sanne.get(path), path, answers)
    if (done.status !== 200) throw new Error(`${path}: ${done.status}`)
  }
  await section('antwoord', { answer: 'Rust, slaap en een vast gezicht helpen.' })
  for (const slug of insights)
    await section(slug, {
      applies: 'yes',
      insight: 'Wij zien verdriet.',
      noRecommendationBecause: 'Meer is niet nodig.',
    })
  await section('samenvatting', { summary: 'Wij hebben met u gepraat.' })
  await section('geldigheid', dateFields('validUntil', today.add({ days: 200 })))
  await section('voorgelegd', { shown: 'yes', ...dateFields('shownOn', today), language: 'Nederlands' })
  for (const [who, kind] of [
    ['omar', 'duiding'],
    ['lotte', 'zorg'],
  ] as const) {
    const done = await people[who].send(await people[who].get(`${at}/concept`), `${at}/ondertekenen/${kind}`)
    if (done.status !== 200) throw new Error(`sign ${kind}: ${done.status}`)
  }
}
