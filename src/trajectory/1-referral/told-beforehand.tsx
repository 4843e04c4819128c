import { Bullets } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Text } from '#platform/ui/text.tsx'
import { noAnonymity, orAskOnly } from './referrer.ts'

/** Before a word is filled in: what who refers must know about the own name. Whose account is of the work reads only what is about that. */
export function ToldBeforehand(props: { title?: string; forWork?: boolean }) {
  const { title = 'Lees dit eerst: over uw naam', forWork = false } = props
  return (
    <Notice kind="info" title={title} level={3}>
      <Bullets items={forWork ? noAnonymity.slice(0, 2) : noAnonymity} />
      <Text>{orAskOnly}</Text>
    </Notice>
  )
}
