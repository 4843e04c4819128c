import { reachSheet } from '#consent/reach.tsx'
import { dayMonthYear } from '#platform/clock.ts'
import { Tag } from '#platform/ui/badges.tsx'
import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { Form, fields, HiddenField } from '#platform/ui/form.tsx'
import { TextField } from '#platform/ui/form-fields.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Text, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from '../case-page.tsx'
import { type Holder, holdersOf } from './deliveries.ts'
import { listDeliveries, listMarks, type Receiver } from './delivery-store.ts'
import { findSent } from './sent-store.ts'

export const receiverWords: Record<Receiver, string> = {
  commissioner: 'De opdrachtgever',
  treating: 'Een behandelaar',
  person: 'De persoon, of wie namens de persoon optreedt',
  other: 'Iemand anders',
}
const day = (iso: string) => dayMonthYear(Temporal.PlainDate.from(iso))

/** Who got which version, when and how; and whom nobody told yet that there is a newer one. */
export async function recipientsPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const newest = await findSent(ctx)
  const at = `/dossiers/${ctx.case.number}/advies`
  const holders = newest ? holdersOf(await listDeliveries(ctx), newest.version, await listMarks(ctx)) : []
  const waiting = holders.filter((one) => one.toTell)
  return casePage(ctx, {
    title: 'Wie heeft het advies?',
    lead: <TextLink href={at}>Terug naar het advies</TextLink>,
    body: newest ? (
      <Stack>
        {waiting.length > 0 && (
          <Sheet
            title={
              waiting.every(({ disputed }) => disputed)
                ? 'Geef zelf bericht: er is iets betwist'
                : 'Geef zelf bericht van de nieuwe versie'
            }
            waiting
          >
            {waiting.some(({ disputed }) => !disputed) && (
              <Text>
                Deze ontvangers hebben een oudere versie en krijgen hier geen mail. Vertel dat er versie{' '}
                {newest.version} is, geef die, en leg dat vast.
              </Text>
            )}
            {waiting.some(({ disputed }) => disputed) && (
              <Text>De persoon betwist iets in wat zij kregen. Geef de tekst waar dat bij staat, en leg dat vast.</Text>
            )}
            {waiting.map((one) => (
              <ToTell key={one.holder} ctx={ctx} at={at} one={one} filled={filled} />
            ))}
          </Sheet>
        )}
        <Sheet title="Ontvangers">
          <DataTable
            caption="Wie welke versie kreeg, de nieuwste bovenaan"
            captionHidden
            head={['Wie', 'Voor', 'Versie', 'Wanneer en hoe']}
            rows={holders.flatMap((one) =>
              one.all.map((got) => [
                got.name,
                receiverWords[got.recipient],
                <Version key="version" version={got.sentVersion} newest={newest.version} toTell={one.toTell} />,
                `${day(got.givenOn)}, ${got.how}`,
              ]),
            )}
            empty="Er is nog niemand vastgelegd."
          />
        </Sheet>
        {await reachSheet(ctx)}
        <Sheet title="Ik heb het advies gegeven">
          <Give ctx={ctx} at={at} filled={filled} />
        </Sheet>
      </Stack>
    ) : (
      <EmptyState title="Er is nog geen advies verstuurd" level={2} />
    ),
  })
}

function Version({ version, newest, toTell }: { version: number; newest: number; toTell: boolean }) {
  if (version === newest) return `${version}`
  return toTell ? (
    <>
      {version} <Tag waiting>zelf bericht geven</Tag>
    </>
  ) : (
    `${version}, vervangen`
  )
}

function ToTell({ ctx, at, one, filled }: { ctx: CaseCtx; at: string; one: Holder; filled: Filled | undefined }) {
  const action = `${at}/ontvangers/${one.holder}`
  const f = fields(filled, {}, action)
  return (
    <More
      label={`${one.newest.name} (heeft versie ${one.newest.sentVersion}${one.disputed ? ', zonder ‘betwist’' : ''})`}
      open={filled?.form === action}
    >
      <Form action={action} token={ctx.token} filled={filled}>
        <HiddenField name="holder" value={one.holder} />
        <DateField {...f('givenOn')} label="Verteld op" />
        <TextField {...f('how')} label="Hoe?" hint="Bijvoorbeeld: voorgelezen met tolk, of op papier gegeven." />
        <Actions>
          <Submit kind="secondary">Leg vast dat ik het heb verteld</Submit>
        </Actions>
      </Form>
    </More>
  )
}

function Give({ ctx, at, filled }: { ctx: CaseCtx; at: string; filled: Filled | undefined }) {
  const action = `${at}/ontvangers`
  const f = fields(filled, {}, action)
  return (
    <>
      <Text>Voor wie geen account heeft: de persoon, een advocaat of voogd, een behandelaar.</Text>
      <Form action={action} token={ctx.token} filled={filled}>
        <Choices
          {...f('recipient')}
          label="Voor wie is dit?"
          options={(['person', 'treating', 'other'] as const).map((value) => ({ value, label: receiverWords[value] }))}
        />
        <TextField
          {...f('name')}
          label="Wie kreeg het?"
          hint="Bijvoorbeeld: de persoon zelf, of de huisarts van het azc."
        />
        <DateField {...f('givenOn')} label="Wanneer?" />
        <TextField {...f('how')} label="Hoe?" hint="Bijvoorbeeld: voorgelezen met tolk, of op papier gegeven." />
        <Actions>
          <Submit kind="secondary">Leg vast</Submit>
        </Actions>
      </Form>
    </>
  )
}
