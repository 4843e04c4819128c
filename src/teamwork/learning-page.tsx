import { hasRole } from '#access/may.ts'
import { dayMonthYear } from '#platform/clock.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { Form, fields, HiddenField } from '#platform/ui/form.tsx'
import { Select } from '#platform/ui/form-fields.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Columns, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Hidden, PageHead, Text, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { kinds, type Learning, lengths, subjects } from './learning.ts'
import { listLearning } from './learning-store.ts'

const at = '/werk/scholing'
const options = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))
const when = (one: Learning) => dayMonthYear(Temporal.PlainDate.from(one.heldOn))

/** My own register of intervision and training. */
export async function learningPage(ctx: Ctx, filled?: Filled): Promise<PageView> {
  const mine = await listLearning(ctx, ctx.me.account)
  const f = fields(filled, {}, at)
  return {
    title: 'Scholing en intervisie',
    nav: '/werk',
    crumbs: [{ label: 'Mijn werk', href: '/werk' }],
    body: (
      <Stack>
        <PageHead
          title="Scholing en intervisie"
          lead="U en de teamleider zien dit. Er past geen dossier en geen persoon in."
          aside={hasRole(ctx.me, 'teamLead') && <TextLink href={`${at}/team`}>Van het hele team</TextLink>}
        />
        <Columns>
          <Sheet title="Wat u deed">
            <DataTable
              caption="Uw scholing en intervisie, het nieuwste bovenaan"
              captionHidden
              head={['Wanneer', 'Wat', 'Waarover', 'Hoe lang', { label: 'Weghalen', hidden: true }]}
              rows={mine.map((one) => [
                when(one),
                kinds[one.kind],
                subjects[one.subject],
                lengths[one.length],
                <Form key="w" action={`${at}/weg`} token={ctx.token}>
                  <HiddenField name="learning" value={one.id} />
                  <Submit kind="quiet">
                    Haal weg<Hidden> {`${kinds[one.kind]} van ${when(one)}`}</Hidden>
                  </Submit>
                </Form>,
              ])}
              empty={
                <EmptyState title="U schreef nog niets op">
                  <Text>Intervisie, supervisie, een training of een lezing: in vier antwoorden staat het erin.</Text>
                </EmptyState>
              }
            />
          </Sheet>
          <Sheet title="Schrijf iets op">
            <Form action={at} token={ctx.token} filled={filled}>
              <DateField {...f('heldOn')} label="Wanneer" />
              <Choices {...f('kind')} label="Wat was het" options={options(kinds)} />
              <Select {...f('subject')} label="Waar ging het over" options={options(subjects)} />
              <Choices {...f('length')} label="Hoe lang" options={options(lengths)} />
              <Actions>
                <Submit>Bewaar</Submit>
              </Actions>
            </Form>
          </Sheet>
        </Columns>
      </Stack>
    ),
  }
}

/** Of everybody, for the team lead: what and when, no order but the date. */
export async function teamLearningPage(ctx: Ctx): Promise<PageView> {
  const all = await listLearning(ctx, null)
  ctx.saw([...new Set(all.map(({ account }) => account))].map((id) => ({ kind: 'account', id })))
  return {
    title: 'Scholing en intervisie van het team',
    nav: '/werk',
    crumbs: [
      { label: 'Mijn werk', href: '/werk' },
      { label: 'Scholing en intervisie', href: at },
    ],
    body: (
      <Stack>
        <PageHead title="Scholing en intervisie van het team" lead="Op datum, het nieuwste bovenaan." />
        <Sheet>
          <DataTable
            caption="Scholing en intervisie van het team"
            captionHidden
            head={['Wanneer', 'Wie', 'Wat', 'Waarover', 'Hoe lang']}
            rows={all.map((one) => [when(one), one.name, kinds[one.kind], subjects[one.subject], lengths[one.length]])}
            empty={<EmptyState title="Nog niemand schreef iets op" level={2} />}
          />
        </Sheet>
      </Stack>
    ),
  }
}
