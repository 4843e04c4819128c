import { may } from '#access/may.ts'
import { momentWords } from '#platform/clock.ts'
import { ButtonLink } from '#platform/ui/buttons.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Hidden, PageHead, Small, Text, TextLink } from '#platform/ui/text.tsx'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { listUntakenReferrals, type UntakenReferral } from './inbox-store.ts'
import { listUntaken, type Untaken } from './messages-store.ts'

/** What came in and nobody has taken yet: referrals, and messages of commissioners. Who opens it can take it there. */
export async function inboxPage(ctx: Ctx): Promise<PageView> {
  const referrals = await listUntakenReferrals(ctx)
  const mayTake = may(ctx.me, 'take the case')
  const messages = mayTake ? await listUntaken(ctx) : []
  ctx.saw(
    [...referrals.map(({ id }) => id), ...messages.map(({ caseId }) => caseId)].map((id) => ({
      kind: 'case',
      id,
      part: 'process',
    })),
  )
  return {
    title: 'Postbus van het team',
    nav: '/werk',
    crumbs: [{ label: 'Mijn werk', href: '/werk' }],
    body: (
      <Stack>
        <PageHead title="Postbus van het team" lead="Wat binnenkwam en nog niemand oppakte, het oudste bovenaan." />
        <Sheet title="Aanmeldingen zonder coördinator">
          <DataTable
            caption="Aanmeldingen zonder coördinator"
            captionHidden
            head={['Dossier', 'Binnen sinds', { label: 'Openen', hidden: true }]}
            rows={referrals.map((one) => referralRow(one, mayTake))}
            empty={<EmptyState title="Elke aanmelding heeft een coördinator" />}
          />
        </Sheet>
        {mayTake && <Messages messages={messages} />}
      </Stack>
    ),
  }
}

/** The front office has none: it leads no case. */
function Messages({ messages }: { messages: readonly Untaken[] }) {
  return (
    <Sheet title="Berichten van opdrachtgevers">
      <DataTable
        caption="Berichten van opdrachtgevers die niemand oppakte"
        captionHidden
        head={['Dossier', 'Geschreven op', { label: 'Openen', hidden: true }]}
        rows={messages.map((one) => messageRow(one))}
        empty={
          <EmptyState title="Elk bericht is opgepakt">
            <Text>U ziet hier berichten uit dossiers die u leidt of waarin u vervangt.</Text>
          </EmptyState>
        }
      />
    </Sheet>
  )
}

/** Who could take it can also say that they know the person, and then never sees it again. */
const referralRow = ({ number, since }: UntakenReferral, mayTake: boolean) => [
  <div key="n">
    {number}
    {mayTake && (
      <Small>
        <TextLink href={`/dossiers/${number}/belang`}>Ik ken deze persoon of familie</TextLink>
      </Small>
    )}
  </div>,
  momentWords(since.toTemporalInstant()),
  <ButtonLink key="b" href={`/dossiers/${number}/aanmelding`}>
    {mayTake ? 'Lezen en nemen' : 'Lezen'}
    <Hidden> {number}</Hidden>
  </ButtonLink>,
]

const messageRow = ({ id, number, writtenAt }: Untaken) => [
  number,
  momentWords(writtenAt.toTemporalInstant()),
  <ButtonLink key={id} href={`/dossiers/${number}/berichten/opdrachtgever`}>
    Lezen en oppakken<Hidden> {number}</Hidden>
  </ButtonLink>,
]
