import { may } from '#access/may.ts'
import { DataList } from '#platform/ui/lists.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Reading, Small, Text, TextLink } from '#platform/ui/text.tsx'
import type { CaseCtx } from '#routing/context.ts'
import { type ContactForm, paperWords, wayWords } from './consent.ts'
import { findReach } from './reach-store.ts'

/** Where a letter of the person leaves the house: the spoken way first, then whether paper may come. */
export async function reachSheet(ctx: CaseCtx) {
  if (!may(ctx.me, 'read informing and consent', ctx.case)) return null
  return <ReachSheet ctx={ctx} reach={await findReach(ctx)} />
}

export function ReachSheet({ ctx, reach }: { ctx: CaseCtx; reach: ContactForm | undefined }) {
  return (
    <Sheet title="Hoe bereikt u de persoon?" waiting={reach?.paper !== 'post'}>
      <Text>Vertel het eerst zelf, met een tolk. {onPaper(reach)}</Text>
      {reach && (
        <DataList
          items={[
            ['Liefst', wayWords[reach.way]],
            reach.language ? ['Taal', reach.language] : null,
            ['Papier', paperWords[reach.paper]],
            reach.note ? ['Let op', <Reading key="n">{reach.note}</Reading>] : null,
          ]}
        />
      )}
      <Small>
        Een brief kan in verkeerde handen komen. Afzender en onderwerp zijn altijd neutraal.{' '}
        <TextLink href={`/dossiers/${ctx.case.number}/toestemming`}>Hoe de persoon bereikt wil worden</TextLink>
      </Small>
    </Sheet>
  )
}

function onPaper(reach: ContactForm | undefined): string {
  if (!reach) return 'Nog niemand vroeg hoe de persoon bereikt wil worden: geef geen papier mee en stuur niets.'
  if (reach.paper === 'none') return 'De persoon wil geen papier: lees het voor, en geef niets mee.'
  if (reach.paper === 'handed') return 'Wil de persoon het op papier, geef het dan in de hand. Stuur niets.'
  return 'Daarna mag het met de post.'
}
