import { dayMonthYear } from '#platform/clock.ts'
import type { Block } from '#platform/pdf/letter-blocks.ts'
import type { Domain, DomainText, HealthPart, Recommendation, ShownText } from './advice.ts'
import type { AdviceContent } from './advice-content.ts'

export const onDay = (date: string): string => dayMonthYear(Temporal.PlainDate.from(date))
export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text })
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
const pair = (term: string, text: string): Block => ({ kind: 'definition', items: [[term, text]] })

/** All domains in the brochure's order; each is there every time, with its words or with why it does not apply. */
export function domainBlocks(content: AdviceContent): Block[] {
  return [
    heading(1, content.headings.safety),
    ...partOf(content, 'safetyRisk', 2),
    ...partOf(content, 'safetySurroundings', 2),
    ...partOf(content, 'care', 1),
    ...partOf(content, 'education', 1),
    ...partOf(content, 'network', 1),
    ...(hasOther(content) ? partOf(content, 'other', 1) : []),
  ]
}

const ofDomain = (content: AdviceContent, domain: Domain) =>
  content.recommendations.filter((one) => one.domain === domain)

// "Overig" is only there when it says something.
function hasOther(content: AdviceContent): boolean {
  return Boolean((content.parts.other && 'insight' in content.parts.other) || ofDomain(content, 'other').length > 0)
}

export function partOf(content: AdviceContent, domain: Domain, level: 1 | 2): Block[] {
  const text = content.parts[domain]
  const under = level === 1 ? 2 : 3
  return [
    heading(level, content.headings[domain]),
    ...insightOf(text),
    ...ofDomain(content, domain).flatMap((one) => recommendationBlocks(one, numberOf(content, one), under)),
    ...(text?.noRecommendationBecause ? [pair('Geen aanbeveling, omdat', text.noRecommendationBecause)] : []),
  ]
}

function insightOf(text: DomainText | undefined): Block[] {
  if (!text) return []
  return 'insight' in text ? [paragraph(text.insight)] : [pair('Niet van toepassing, omdat', text.notApplicableBecause)]
}

// The number by which the follow-up calls it too, in every rendering the same.
const numberOf = (content: AdviceContent, one: Recommendation) => content.recommendations.indexOf(one) + 1

function recommendationBlocks(one: Recommendation, number: number, level: 2 | 3): Block[] {
  return [
    heading(level, `${number}. ${one.title}`),
    paragraph(one.text),
    {
      kind: 'definition',
      items: [
        ['Waarom', one.rationale],
        ['Voor wie', one.addressee],
        ['Wie kan dit doen', one.owner],
        ['Wanneer', one.urgency],
        ['In de tussentijd', one.bridging],
        ['Opnieuw bekijken op', onDay(one.reviewOn)],
      ],
    },
  ]
}

/** The person's own words, where the decisions are made. Why a draft was not shown stays with the team. */
export function ownWordsBlocks(shown: ShownText | undefined, to: 'others' | 'person'): Block[] {
  const you = to === 'person'
  const start = heading(1, you ? 'Wat u erover zei' : 'Eigen woorden van de persoon')
  if (!shown || 'notShownReason' in shown) {
    const late = 'Wij hebben dit advies nog niet met u besproken. U kunt alsnog zeggen wat u ervan vindt.'
    return [start, paragraph(you ? late : 'Het concept is niet met de persoon besproken.')]
  }
  const when = `${onDay(shown.shownOn)}, taal: ${shown.language}`
  const who = you ? 'U' : 'De persoon'
  return [
    start,
    ...(shown.ownView ? [{ kind: 'quote', text: shown.ownView, by: `${who}, ${when}` } as const] : []),
    ...(shown.corrections
      ? [heading(2, you ? 'Wat u verbeterde' : 'Wat de persoon verbeterde'), paragraph(shown.corrections)]
      : []),
    ...(shown.ownView || shown.corrections
      ? []
      : [paragraph(`${who} heeft het concept gezien of gehoord op ${when}.`)]),
  ]
}

const firstIndication = 'Eerste indicatie, geen behandeldiagnose.'

export function healthBlocks(health: HealthPart | undefined, to: 'treating' | 'person'): Block[] {
  if (!health) return []
  const marked = health.indication === 'yes' ? [paragraph(firstIndication)] : []
  if (to === 'treating') return [heading(2, 'Voor de behandelaar'), ...marked, paragraph(health.forProfessional)]
  return [
    heading(1, 'Over uw gezondheid'),
    ...marked,
    paragraph(health.forPerson),
    paragraph(
      'Dit deel is alleen voor u en, omdat u dat goedvindt, voor uw behandelaar. De opdrachtgever krijgt het niet.',
    ),
  ]
}
