import { dateOf, dateWords } from '#platform/clock.ts'
import { DataList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Columns, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { PageHead, Small, Text, TextLink } from '#platform/ui/text.tsx'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { subjectWords } from './consultation.ts'
import type { ConsultationLine } from './consultation-store.ts'
import { findWhatBecame } from './end-store.ts'
import { seen } from './in-hand.ts'
import { ConsultationSteps } from './one-consultation.tsx'
import { keptWords, termAndEnd } from './term-words.ts'

/** Promoted: no word of it opens any more. Who answers the caller sees that it was received, or who took it over. */
export async function promotedPage(ctx: Ctx, line: ConsultationLine): Promise<PageView> {
  const became = await findWhatBecame(ctx, line.id)
  const kept = await keptWords(ctx, line)
  seen(ctx, line.id)
  return {
    title: `Consultatie ${line.code}`,
    nav: '/consultaties',
    crumbs: [{ label: 'Consultaties', href: '/consultaties' }],
    body: (
      <Stack>
        <PageHead title={`Consultatie ${line.code}`} lead={`Over ${subjectWords[line.subject]}`} />
        <ConsultationSteps line={line} />
        <Columns>
          <Became ended={line.ended_at} became={became} />
          <Sheet title="Termijn en einde">
            <DataList items={termAndEnd(line)} />
            <Small>{kept}</Small>
          </Sheet>
        </Columns>
      </Stack>
    ),
  }
}

function Became({ ended, became }: { ended: Date | null; became: Awaited<ReturnType<typeof findWhatBecame>> }) {
  return (
    <Sheet title="Doorgezet">
      <Text>
        {ended && `Op ${dateWords(dateOf(ended.toTemporalInstant()))} doorgezet als aanmelding. `}
        Alleen de tekst waar de vrager ja op zei ging mee.
      </Text>
      {became && (
        <DataList
          items={[
            ['Kenmerk van de aanmelding', became.number],
            ['Stand', became.name ? `overgenomen door ${became.name}` : 'ontvangen'],
            became.phone
              ? [
                  'Bellen',
                  <TextLink key="p" href={`tel:${became.phone.replaceAll(/\D/g, '')}`}>
                    {became.phone}
                  </TextLink>,
                ]
              : null,
          ]}
        />
      )}
      <Notice kind="info" level={3}>
        Zeg tegen een beller alleen dat de aanmelding is ontvangen, en geef het kenmerk.
      </Notice>
      <Small>
        De tekst van deze consultatie is dicht, ook voor de frontoffice. Belt iemand met nieuws? Noteer het bij de
        aanmelding, zolang die nog wordt gewogen. Is de aanmelding overgenomen? Verwijs dan naar wie haar overnam.
      </Small>
    </Sheet>
  )
}
