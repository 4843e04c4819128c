import type { Relation } from '#access/who.ts'
import type { Choice } from '#platform/ui/filter-bar.tsx'
import type { Known, Values } from '#platform/web/chosen.ts'
import { type Answers, counted, narrowed as narrow, whenOf, whens } from '#platform/web/narrowing.ts'
import { productWords } from '#settings/product.ts'
import { coarseWords, seesCoarse } from '#trajectory/coarse-stages.ts'
import { type Stage, stageWords } from '#trajectory/stages.ts'
import type { CaseFacts } from './facts.ts'
import { type Step, stepOf } from './step.ts'
import { dueOf } from './waiting.ts'

/** One of my cases in a list that narrows: where it stands, whose turn it is, and whether nothing moved for too long. */
export interface Item {
  readonly one: CaseFacts
  readonly waiting: Step | undefined
  readonly still: boolean
}

const slug = (words: string) => words.toLowerCase().replaceAll(/[^a-z]+/g, '-')
const stepSlugs = Object.fromEntries(Object.entries(stageWords).map(([stage, { label }]) => [slug(label), stage]))
/** The stage that a value in the address means, for who sees them all. */
export const stageIn = (value: string | undefined): Stage | null => (value && (stepSlugs[value] as Stage)) || null
const coarseSlugs = Object.values(coarseWords).map(slug)

export const kinds = { u: 'op u', ander: 'op een ander', stil: 'staat stil' } as const
export const roles = { zelf: 'mijn eigen werk', vervang: 'waar ik vervang' } as const
export const orders = { veranderd: 'laatst veranderd', nummer: 'nummer, het nieuwste eerst' } as const
const productSlugs = { duiding: 'duiding', 'trajectory advice': 'trajectadvies' } as const

/** Which values the lists of cases know in the address. */
export const known: Known = {
  stap: [...Object.keys(stepSlugs), ...coarseSlugs],
  wacht: Object.keys(kinds),
  wanneer: Object.keys(whens),
  rol: Object.keys(roles),
  product: Object.values(productSlugs),
  organisatie: 'any',
  volgorde: Object.keys(orders),
  na: 'any',
}

const deputies: readonly Relation[] = ['deputy', 'standIn', 'namedStandIn', 'commissionerDeputy']

/** The first screen keeps its order: the first day first. */
const { volgorde: _order, ...withoutOrder } = known
export const knownAtWork: Known = withoutOrder

/** What each of my cases says to each question; the address asks for one of these. */
const answers: Answers<Item> = {
  stap: ({ one }) => slug(stepOf(one)),
  wacht: ({ waiting, still }) => (waiting ? 'u' : still ? 'stil' : 'ander'),
  wanneer: ({ one, waiting }, today) => (one.stage === 'closed' ? 'geen-dag' : whenOf(dueOf(one, waiting), today)),
  rol: ({ one }) => (one.relations.every((relation) => deputies.includes(relation)) ? 'vervang' : 'zelf'),
  product: ({ one }) => productSlugs[one.product as keyof typeof productSlugs] ?? '',
  organisatie: ({ one }) => one.organisation ?? '',
}

/** The cases that answer every question as it was asked. */
export const narrowed = <One extends Item>(items: readonly One[], values: Values, today: Temporal.PlainDate): One[] =>
  narrow<One>(items, answers, values, today)

/** By day unless asked otherwise: never by anything else about a person. */
export function inOrder<One extends Item>(items: readonly One[], volgorde: string | undefined): One[] {
  if (volgorde === 'nummer') return items.toSorted((a, b) => b.one.number.localeCompare(a.one.number))
  if (volgorde === 'veranderd')
    return items.toSorted(
      (a, b) => Number(b.one.movedAt) - Number(a.one.movedAt) || a.one.number.localeCompare(b.one.number),
    )
  return items.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)) || b.one.number.localeCompare(a.one.number))
}

// What is closed comes last, and what has no day before that.
const dayOf = ({ one, waiting }: Item): string => (one.stage === 'closed' ? 'z' : (dueOf(one, waiting) ?? 'y'))

/** The questions that tell these cases apart, with how many answer so: it is counted from what the page holds anyway. */
export function choicesOf(items: readonly Item[], values: Values, today: Temporal.PlainDate): Choice[] {
  const choice = (name: string, label: string, none: string, words: Readonly<Record<string, string>>): Choice =>
    counted(items, answers, values, today, { name, label, none, words })
  const named = [...new Set(items.flatMap(({ one }) => one.organisation ?? []))].toSorted((a, b) => a.localeCompare(b))
  const organisations = values.organisatie ? [...new Set([...named, values.organisatie])] : named
  return [
    choice('wacht', 'Wacht', 'op wie dan ook', kinds),
    choice('wanneer', 'Wanneer', 'elke dag', whens),
    choice('stap', 'Stap', 'alle stappen', stepWords(items)),
    choice(
      'organisatie',
      'Opdrachtgever',
      'alle opdrachtgevers',
      Object.fromEntries(organisations.map((one) => [one, one])),
    ),
    choice('rol', 'Van wie', 'alles', roles),
    choice('product', 'Soort', 'alle soorten', {
      duiding: productWords.duiding,
      trajectadvies: productWords['trajectory-advice'],
    }),
  ]
}

export const orderChoice: Choice = {
  name: 'volgorde',
  label: 'Volgorde',
  none: 'dag, de eerste eerst',
  options: Object.entries(orders).map(([value, label]) => ({ value, label })),
}

/** In the order of the work; coarse to whoever is outside LIV. */
function stepWords(items: readonly Item[]): Record<string, string> {
  const fine = Object.values(stageWords).map(({ label }) => label)
  const all = items.some(({ one }) => seesCoarse(one.relations))
    ? [...fine.slice(0, -1), ...Object.values(coarseWords)]
    : fine
  return Object.fromEntries(all.map((label) => [slug(label), label]))
}

/** The choices for all cases of everybody: asked of the database, so without counts. */
export function choicesForAll(organisations: readonly string[], values: Values): Choice[] {
  const named = values.organisatie ? [...new Set([...organisations, values.organisatie])] : organisations
  const list = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([value, label]) => ({ value, label }))
  const { 'geen-dag': _without, ...days } = whens
  return [
    { name: 'wanneer', label: 'Wanneer', none: 'elke dag', options: list(days) },
    {
      name: 'stap',
      label: 'Stap',
      none: 'alle stappen',
      options: Object.values(stageWords).map(({ label }) => ({ value: slug(label), label })),
    },
    {
      name: 'organisatie',
      label: 'Opdrachtgever',
      none: 'alle opdrachtgevers',
      options: named.map((name) => ({ value: name, label: name })),
    },
    {
      name: 'product',
      label: 'Soort',
      none: 'alle soorten',
      options: list({ duiding: productWords.duiding, trajectadvies: productWords['trajectory-advice'] }),
    },
    orderChoice,
  ]
}

/** The values that a question about all cases knows: not whose turn it is, for that takes a look into each. */
export const knownForAll: Known = {
  stap: Object.keys(stepSlugs),
  wanneer: Object.keys(whens).filter((when) => when !== 'geen-dag'),
  product: Object.values(productSlugs),
  organisatie: 'any',
  volgorde: Object.keys(orders),
  na: 'any',
}

export const productIn = (value: string | undefined): string | null =>
  Object.entries(productSlugs).find(([, one]) => one === value)?.[0] ?? null
