import type { Role } from '#access/who.ts'
import { DataList } from '#platform/ui/lists.tsx'
import { Small } from '#platform/ui/text.tsx'
import { type Reach, reachOf } from './reach.ts'

/** What somebody with this role can read: everywhere, and only in a case they are let into. */
export function ReachList({ role }: { role: Role }) {
  const { always, whileOpen, letIn, as }: Reach = reachOf(role)
  return (
    <>
      <DataList
        items={[
          ['Leest overal', said(always) || 'niets'],
          whileOpen.length > 0 && ['Leest tot en met de weging', said(whileOpen)],
          letIn.length > 0 && [`Leest als ${said(as, 'of')}`, said(letIn)],
        ]}
      />
      {letIn.length > 0 && (
        <Small>Dat laatste alleen in een dossier waar een collega deze persoon bij haalt, en zolang dat duurt.</Small>
      )}
    </>
  )
}

function said(words: readonly string[], and: 'en' | 'of' = 'en'): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`
}
