import { may } from '#access/may.ts'
import { numbersFor } from '#danger/danger.ts'
import { type CallLine, type DangerRecord, findPlace, listCalls, listDangerRecords } from '#danger/danger-store.ts'
import { momentWords } from '#platform/clock.ts'
import { DueBadge } from '#platform/ui/badges.tsx'
import { Actions, ButtonLink, Submit } from '#platform/ui/buttons.tsx'
import { Form } from '#platform/ui/form.tsx'
import { DataList } from '#platform/ui/lists.tsx'
import { Columns, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Small, Text, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { toConfirm } from '#settings/setting-state.ts'
import { isConfirmedNow, textOf, textsOf } from '#settings/settings-store.ts'
import { casePage } from './case-page.tsx'
import { namesOf } from './case-store.ts'
import { Added, dayOf, mayAdd, type Names, Told, writersOf } from './danger-told.tsx'

/** Call first. For everybody who has this case in hand; opens no content but for who leads it. */
export async function dangerPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const calls = await listCalls(ctx)
  const leads = may(ctx.me, 'read what was told in danger', ctx.case)
  const records = leads && calls.some(({ record }) => record) ? await listDangerRecords(ctx) : []
  const names = await namesOf(ctx, [...calls.map(({ author }) => author), ...writersOf(records)])
  return casePage(ctx, {
    title: 'Acuut gevaar',
    lead: 'Bel eerst. Opschrijven komt later.',
    body: (
      <Columns>
        <Stack>
          <Sheet title="Wie belt u?">
            <DataList
              items={numbersFor(
                await findPlace(ctx),
                await textsOf(ctx, 'crisis-numbers'),
                await textOf(ctx, 'place-security', ctx.case.organisation),
              ).map(({ who, when, number, tel }) => [
                who,
                <div key={who}>
                  {tel ? (
                    <a href={`tel:${tel}`} aria-label={`Bel ${number}`}>
                      <strong>{number}</strong>
                    </a>
                  ) : (
                    <strong>{number}</strong>
                  )}
                  <Small>{when}</Small>
                </div>,
              ])}
            />
            <Small>
              {(await isConfirmedNow(ctx, 'crisis-numbers'))
                ? 'Deze nummers zijn bevestigd door LIV.'
                : `Deze nummers zijn ${toConfirm}.`}
            </Small>
          </Sheet>
        </Stack>
        <Stack>
          {may(ctx.me, 'report acute danger', ctx.case) && <IRang ctx={ctx} filled={filled} />}
          {calls.map((call) => (
            <Rung
              key={call.id}
              ctx={ctx}
              call={call}
              names={names}
              record={records.find((one) => one.call === call.id)}
            />
          ))}
        </Stack>
      </Columns>
    ),
  })
}

function IRang({ ctx, filled }: { ctx: CaseCtx; filled: Filled | undefined }) {
  const action = `/dossiers/${ctx.case.number}/gevaar`
  return (
    <Sheet title="Heeft u gebeld?">
      <Text>Druk op de knop. Er wordt nu niets gevraagd. Binnen één werkdag schrijft u op wat u aan wie vertelde.</Text>
      <Form action={action} token={ctx.token} filled={filled}>
        <Actions>
          <Submit>Ik heb gebeld</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

function Rung(props: { ctx: CaseCtx; call: CallLine; names: Names; record: DangerRecord | undefined }) {
  const { ctx, call, record } = props
  const at = `/dossiers/${ctx.case.number}/gevaar/${call.id}`
  const by = call.author === ctx.me.account ? 'u' : (props.names.get(call.author) ?? 'een collega')
  const looksAfter = call.tested === 'after' && !call.testedAfterwards
  const testing =
    looksAfter && may(ctx.me, 'test what was told in danger', ctx.case) && call.recordedBy !== ctx.me.account
  return (
    <Sheet
      title={`Gebeld op ${momentWords(call.writtenAt.toTemporalInstant())}`}
      waiting={!call.record || testing}
      aside={!call.record && <DueBadge date={Temporal.PlainDate.from(call.dueOn)} now={ctx.today} waiting />}
    >
      <Text>Door {by}.</Text>
      {record && <Told record={record} />}
      {record && <Added record={record} names={props.names} />}
      {!record && call.addedAt.length > 0 && <Small>Aangevuld op {call.addedAt.map(dayOf).join(', ')}.</Small>}
      {call.record && !record && <Text>Wat is verteld, staat op schrift. De coördinator leest dat.</Text>}
      {looksAfter && <Text>Een collega kijkt nog mee: het was spoed.</Text>}
      {(!call.record || testing) && (
        <Actions>
          <ButtonLink href={at}>{call.record ? 'Kijk mee' : 'Schrijf op wat u vertelde'}</ButtonLink>
        </Actions>
      )}
      {call.record && !testing && mayAdd(ctx, call) && <TextLink href={`${at}#aanvullen`}>Vul aan</TextLink>}
    </Sheet>
  )
}
