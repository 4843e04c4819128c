import { dayMonthYear } from '#platform/clock.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { ErrorSummary, Form, fields } from '#platform/ui/form.tsx'
import { TextField } from '#platform/ui/form-fields.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Text, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from '../case-page.tsx'
import { holdersOf } from './deliveries.ts'
import { listDeliveries } from './delivery-store.ts'
import { findSent } from './sent-store.ts'

/** For the commissioner: to whom they passed the advice on, and on which ground of their own. */
export async function sharedPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const sent = await findSent(ctx)
  const at = `/dossiers/${ctx.case.number}/advies`
  const shared = (await listDeliveries(ctx, 'read the sent advice')).filter(
    (one) => one.told === 'shared' && one.author === ctx.me.account,
  )
  const old = sent ? holdersOf(shared, sent.version).filter((one) => one.toTell) : []
  const action = `${at}/doorgegeven`
  const f = fields(filled, {}, action)
  return casePage(ctx, {
    title: 'Aan wie gaf u het advies door?',
    lead: <TextLink href={`${at}/verstuurd`}>Naar het advies</TextLink>,
    body: sent ? (
      <Stack>
        {old.length > 0 && (
          <Notice kind="waiting" title="Er is een nieuwere versie">
            {`Geef zelf bericht aan: ${old.map((one) => one.newest.name).join(', ')}. Zij hebben een oudere versie. Leg het hieronder vast met dezelfde naam.`}
          </Notice>
        )}
        <Sheet title="Leg vast">
          <ErrorSummary filled={filled} form={action} />
          <Text>
            U mag het advies alleen doorgeven als u daar zelf een grondslag voor heeft. Voor wie één ding uitvoert, is
            een actieblad genoeg.
          </Text>
          <Form action={action} token={ctx.token} filled={filled}>
            <TextField {...f('name')} label="Aan wie?" hint="Organisatie en functie zijn genoeg." />
            <TextField {...f('ground')} label="Met welke grondslag?" />
            <DateField {...f('givenOn')} label="Wanneer?" />
            <Actions>
              <Submit>Leg vast</Submit>
            </Actions>
          </Form>
        </Sheet>
        <Sheet title="Wat u vastlegde">
          <DataTable
            caption="Aan wie u het advies doorgaf, de nieuwste bovenaan"
            captionHidden
            head={['Aan wie', 'Versie', 'Wanneer en waarom']}
            rows={shared.map((one) => [
              one.name,
              `${one.sentVersion}`,
              `${dayMonthYear(Temporal.PlainDate.from(one.givenOn))}, ${one.how}`,
            ])}
            empty="U heeft nog niets doorgegeven."
          />
        </Sheet>
      </Stack>
    ) : (
      <EmptyState title="Er is nog geen advies verstuurd" level={2} />
    ),
  })
}
