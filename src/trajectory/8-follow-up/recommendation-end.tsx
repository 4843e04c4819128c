import { dateOf, dateWords } from '#platform/clock.ts'
import { DataList } from '#platform/ui/lists.tsx'
import { Small } from '#platform/ui/text.tsx'
import { type RecommendationEnd, whatWords } from './recommendation-end.ts'

/** What became of it, in words; also beside the recommendation itself. */
export function End({ end }: { end: RecommendationEnd }) {
  return (
    <>
      <DataList
        items={[
          ['Wat ermee gebeurt', whatWords[end.what]],
          end.to ? ['Naar wie', end.to] : null,
          ['Waarom', end.reason],
        ]}
      />
      <Small>Opgeschreven op {dateWords(dateOf(end.writtenAt.toTemporalInstant()))}</Small>
    </>
  )
}
