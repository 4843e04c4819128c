import { Notice } from '#platform/ui/notice.tsx'
import { Text, TextLink } from '#platform/ui/text.tsx'

/** To who writes: why nothing can be added now, and who is to move. */
export function NoCareTrack({ number }: { number: string }) {
  return (
    <Notice kind="waiting" title="Er is nu geen zorgexpert in het team">
      <Text>
        Over mogelijke radicalisering schrijft LIV alleen naast de zorg. Wat er staat, blijft staan. Vraag de
        coördinator om een zorgexpert met BIG-registratie:{' '}
        <TextLink href={`/dossiers/${number}/team`}>het team</TextLink>.
      </Text>
    </Notice>
  )
}
