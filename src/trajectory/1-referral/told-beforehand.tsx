import { Bullets } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Text } from '#platform/ui/text.tsx'
import { noAnonymity, orAskOnly } from './referrer.ts'

/** Before a word is filled in: what who refers must know about the own name. */
export function ToldBeforehand({ title = 'Lees dit eerst: over uw naam' }: { title?: string }) {
  return (
    <Notice kind="info" title={title} level={3}>
      <Bullets items={noAnonymity} />
      <Text>{orAskOnly}</Text>
    </Notice>
  )
}
