import { dateOf, dateWords } from '#platform/clock.ts'
import { Numbered } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Heading, PageHead, Reading, Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { type ClosingMessage, findMessageToReferrer } from '../closing-message-store.ts'
import { Additions, AddToReferral } from './additions.tsx'
import { listAdditions, listReceipts } from './referral-store.ts'

/** The referrer's own page: the receipt number, what LIV said or asked, what can be done now. Nothing of what became of the case. */
export async function receiptPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const said = await listReceipts(ctx, ctx.case.id)
  const additions = await listAdditions(ctx, ctx.case.id)
  const end = await findMessageToReferrer(ctx, ctx.case.id)
  return {
    title: `Aanmelding ${ctx.case.number} is ontvangen`,
    nav: '/aanmelden',
    urgent: `/dossiers/${ctx.case.number}/gevaar`,
    crumbs: [{ label: 'Mijn aanmeldingen', href: '/aanmelden/mijn' }],
    body: (
      <Stack>
        <PageHead
          title="Uw aanmelding is ontvangen"
          lead={
            <>
              Bewaar dit nummer: <strong>{ctx.case.number}</strong>. Noem het als u belt:{' '}
              <a href="tel:+31882080080">088 20 80 080</a>.
            </>
          }
        />
        {end ? <TheEnd end={end} /> : <Going said={said} />}
        <WhatYouCanDo />
        <Additions title="Wat u toevoegde" additions={additions} />
        {!end && (
          <AddToReferral
            ctx={ctx}
            action={`/aanmelden/ontvangst/${ctx.case.number}/aanvullen`}
            title="Iets toevoegen"
            label="Wat wilt u erbij vertellen?"
            filled={filled}
          />
        )}
      </Stack>
    ),
  }
}

function TheEnd({ end }: { end: ClosingMessage }) {
  return (
    <Sheet title="Bericht van LIV" aside={dateWords(dateOf(end.writtenAt.toTemporalInstant()))}>
      <Reading>{end.message}</Reading>
    </Sheet>
  )
}

function Going({ said }: { said: readonly { message: string; writtenAt: Date }[] }) {
  return (
    <Sheet title="Wat er nu gebeurt">
      <Numbered
        items={[
          'Een coördinator van LIV leest uw aanmelding.',
          'Samen met een collega weegt de coördinator of LIV iets kan doen.',
          'U hoort dat binnen vijf werkdagen.',
        ]}
      />
      {said.length === 0 && <Text>De bevestiging van LIV verschijnt hier zodra die er is.</Text>}
      {said.map(({ message, writtenAt }) => (
        <div key={writtenAt.toISOString()}>
          <Heading level={3} look={4}>
            LIV schreef op {dateWords(dateOf(writtenAt.toTemporalInstant()))}
          </Heading>
          <Reading>{message}</Reading>
        </div>
      ))}
    </Sheet>
  )
}

function WhatYouCanDo() {
  return (
    <Sheet title="Wat u nu kunt doen">
      <Text>
        Blijf met de persoon in gesprek zoals u dat deed. Vertel, als dat kan, dat u zich zorgen maakt en dat u LIV om
        raad heeft gevraagd. Bel bij acuut gevaar 112.
      </Text>
    </Sheet>
  )
}
