import { may } from '#access/may.ts'
import { Text, TextLink } from '#platform/ui/text.tsx'
import type { CaseCtx } from '#routing/context.ts'

/** From a duiding to a trajectory advice: a consultation of its own that copies nothing, and then this case ends. */
export function OnAsTrajectory({ ctx }: { ctx: CaseCtx }) {
  if (!may(ctx.me, 'write down a consultation')) return null
  return (
    <>
      <Text>
        Het trajectadvies begint als een vraag van de professional, zonder dossier over een persoon. Neem niets over dat
        naar de persoon leidt. <TextLink href="/consultaties/nieuw">Schrijf die vraag op als consultatie</TextLink>
      </Text>
      <Text>
        Daarna eindigt dit dossier.{' '}
        <TextLink href={`/dossiers/${ctx.case.number}/eindigen`}>Eindig het dossier</TextLink>
      </Text>
    </>
  )
}
