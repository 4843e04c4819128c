import { may } from '#access/may.ts'
import { dayMonthYear } from '#platform/clock.ts'
import type { CaseCtx } from '#routing/context.ts'
import { passagesOf } from '../5-conversations/passages.ts'
import { type Axis, axes } from '../6-duiding/axes.ts'
import type { Duiding, Observation } from '../6-duiding/duiding.ts'
import { pathOf } from '../6-duiding/duiding-view.ts'
import { readDuiding } from '../6-duiding/reading-store.ts'
import { restOf } from '../6-duiding/resting.ts'
import { findReleasedByCare, listMeetings } from '../6-duiding/together-store.ts'
import { listVersions } from '../6-duiding/version-store.ts'
import { domains, partLabels } from './advice.ts'
import type { Draft } from './draft-store.ts'

/** A part of the advice, cut into sentences. */
export interface Traced {
  readonly anchor: string
  readonly label: string
  readonly sentences: readonly string[]
}

/** Every sentence that says something about the person or about what helps; not the summary, which says the same again. */
export function tracedParts({ content, recommendations }: Draft): Traced[] {
  const answer = { anchor: 'answer', label: partLabels.answer, sentences: passagesOf(content.answer ?? '') }
  const parts = domains.flatMap((domain): Traced[] => {
    const text = content.parts[domain]
    const said = text ? ('insight' in text ? text.insight : text.notApplicableBecause) : ''
    const label = content.headings[domain]
    return [
      { anchor: domain, label, sentences: passagesOf(said) },
      ...recommendations
        .filter((one) => one.domain === domain)
        .map((one) => ({
          anchor: `recommendation ${one.position}`,
          label: `${label}: ${one.words.title}`,
          sentences: [...new Set([...passagesOf(one.words.text), ...passagesOf(one.words.rationale)])],
        })),
    ]
  })
  return [answer, ...parts].filter(({ sentences }) => sentences.length > 0)
}

/** Something a sentence can rest on, and the observations below it. */
export interface Item {
  readonly id: string
  readonly what: string
  readonly text: string
  readonly href: string
  readonly care: boolean
  /** Of the newest signed version: may be chosen now. */
  readonly current: boolean
  readonly observed: readonly Observed[]
}
export interface Observed {
  readonly text: string
  readonly where: string
  readonly disputed: boolean
  /** The conversation it was lifted from, for who may read conversations. */
  readonly conversation?: string
}

/** Everything in the duidingen, the meeting and the care conclusion that I may read: rows that are hidden from me are not among them. */
export async function listItems(ctx: CaseCtx): Promise<Item[]> {
  const items: Item[] = []
  for (const axis of axes) {
    if (!may(ctx.me, axis.read, ctx.case)) continue
    const signed = (await listVersions(ctx, axis, ctx.case.id)).filter(({ signedAt }) => signedAt)
    for (const version of signed)
      items.push(...itemsOf(ctx, axis, await readDuiding(ctx, axis, version), version === signed[0]))
  }
  return [...items, ...(await sharedItems(ctx))]
}

async function sharedItems(ctx: CaseCtx): Promise<Item[]> {
  const href = `/dossiers/${ctx.case.number}/duiding`
  const shared = { care: false, current: true, observed: [] }
  const { conclusion } = await findReleasedByCare(ctx, ctx.case.id)
  const meetings = await listMeetings(ctx, ctx.case.id)
  return [
    ...meetings.map(({ id, joint }) => ({
      ...shared,
      id,
      what: 'Overleg van het team',
      text: joint,
      href: `${href}#overleg`,
    })),
    ...(conclusion
      ? [{ ...shared, id: conclusion.id, what: 'Van zorg voor het team', text: conclusion.text, href: `${href}#zorg` }]
      : []),
  ]
}

function itemsOf(ctx: CaseCtx, axis: Axis, duiding: Duiding, current: boolean): Item[] {
  const at = `${pathOf(ctx, axis)}?versie=${duiding.version}`
  const { parts, observations } = duiding
  const item = (id: string, what: string, text: string, observed: readonly Observation[], place = `w-${id}`): Item => ({
    id,
    what: `${axis.label}, ${what}`,
    text,
    href: `${at}#${place}`,
    care: axis.key === 'mentalHealth',
    current,
    observed: observed.map((one) => observedOf(ctx, one)),
  })
  const under = (content: object) => {
    const rests = restOf(content)
    return observations.filter((one) => rests.for.includes(one.id) || rests.against.includes(one.id))
  }
  return [
    ...parts.conclusion.map((one) => item(one.id, 'conclusie', one.content.text, observations, 'conclusie')),
    ...parts.statement.map((one) => item(one.id, 'vaststelling', one.content.text, under(one.content))),
    ...parts.protective.flatMap((one) =>
      'text' in one.content ? [item(one.id, 'beschermende factor', one.content.text, under(one.content))] : [],
    ),
    ...parts.alternative.flatMap((one) =>
      'text' in one.content ? [item(one.id, 'andere verklaring', one.content.text, under(one.content))] : [],
    ),
    ...parts.missing.map((one) => item(one.id, 'wat wij niet weten', one.content.what, under(one.content))),
    ...observations.map((one) => item(one.id, 'waarneming', one.content.what, [one])),
  ]
}

function observedOf(ctx: CaseCtx, { content, disputed }: Observation): Observed {
  const day = dayMonthYear(Temporal.PlainDate.from(content.on))
  const open = content.conversation && may(ctx.me, 'read conversations', ctx.case)
  return {
    text: content.what,
    where: `${day}, ${content.where}`,
    disputed,
    ...(open && { conversation: `/dossiers/${ctx.case.number}/gesprekken/${content.conversation}` }),
  }
}
