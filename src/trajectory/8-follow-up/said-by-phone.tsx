import { dayMonthYear } from '#platform/clock.ts'
import { Tag } from '#platform/ui/badges.tsx'
import { DataList } from '#platform/ui/lists.tsx'
import { Small } from '#platform/ui/text.tsx'
import type { Phoned } from './decision-store.ts'
import { decisionWords } from './follow-up.ts'

/** Not a decision yet: it says so, to both sides. */
export function SaidByPhone({ phoned, mine }: { phoned: Phoned; mine: boolean }) {
  return (
    <>
      <DataList
        items={[
          ['Telefonisch', <Tag key="tel">nog niet bevestigd</Tag>],
          ['Doorgegeven', `door ${phoned.toldBy} op ${dayMonthYear(Temporal.PlainDate.from(phoned.toldOn))}`],
          ['Wat is gezegd', decisionWords[phoned.decision]],
          phoned.changedText ? ['Wat er anders gaat', phoned.changedText] : null,
          phoned.reason ? ['Waarom', phoned.reason] : null,
        ]}
      />
      <Small>
        {mine
          ? 'Klopt dit? Het staat hieronder al ingevuld. Pas als u het bewaart, is het uw besluit.'
          : 'Dit telt pas mee als de opdrachtgever het zelf bevestigt.'}
      </Small>
    </>
  )
}
