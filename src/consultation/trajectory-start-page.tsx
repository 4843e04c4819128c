import { hasRole } from '#access/may.ts'
import { Actions, ButtonLink, Submit } from '#platform/ui/buttons.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { Select, TextArea } from '#platform/ui/form-fields.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { PageHead } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { ProductNotice } from '#settings/product-notice.tsx'
import { productState } from '#settings/product-store.ts'
import { dayAfterTerm } from '#settings/settings-store.ts'
import { nearest } from './consultation.ts'
import { open } from './consultation-actions.ts'
import { pathId } from './in-hand.ts'
import { crumbs } from './one-consultation.tsx'
import { termWords } from './term-words.ts'
import { listPossibleAdvisers } from './trajectory-store.ts'

/** From one question to longer support: a goal, an end, a first moment and who carries it. */
export async function trajectoryStartPage(ctx: Ctx, filled?: Filled): Promise<PageView> {
  const id = pathId(ctx)
  const line = await open(ctx, id)
  const colleagues = await listPossibleAdvisers(ctx)
  // Whatever was set, it ends before everything goes.
  const dayBefore = Temporal.PlainDate.from(line.destroy_on).subtract({ days: 1 })
  const state = await productState(ctx, 'trajectory-advice')
  const first = await termWords(ctx, 'trajectory-first-moment')
  const lasts = await termWords(ctx, 'trajectory-lasts')
  const f = fields(filled, {
    endsOn: nearest(await dayAfterTerm(ctx, 'trajectory-lasts', ctx.today), dayBefore),
    firstOn: await dayAfterTerm(ctx, 'trajectory-first-moment', ctx.today),
    adviser: hasRole(ctx.me, 'coordinator') ? ctx.me.account : undefined,
  })
  return {
    title: `Trajectadvies starten, ${line.code}`,
    nav: '/consultaties',
    crumbs: crumbs(line),
    body: (
      <Stack>
        <PageHead
          title="Trajectadvies starten"
          lead="Langere steun aan een professional. Er komt geen dossier over een persoon, en er is geen opdrachtgever nodig."
        />
        <ProductNotice ctx={ctx} product="trajectory-advice" state={state} />
        <Form action={`/consultaties/${id}/trajectadvies/starten`} token={ctx.token}>
          <Sheet>
            <TextArea
              {...f('goal')}
              label="Wat wil de professional bereiken?"
              hint="Noem hier geen namen."
              rows={5}
              max={4000}
              first={!filled}
            />
            <Select
              {...f('adviser')}
              label="Wie draagt dit trajectadvies?"
              hint="Alleen deze collega en de frontoffice zien wat er wordt besproken."
              options={colleagues.map(({ account, name }) => ({ value: account, label: name }))}
            />
            <DateField {...f('firstOn')} label="Eerste moment" hint={first} />
            <DateField {...f('endsOn')} label="Eindigt op" hint={`${lasts} Eén keer verlengen kan.`} />
            <Actions>
              <Submit>Start het trajectadvies</Submit>
              <ButtonLink href={`/consultaties/${id}`} kind="quiet">
                Terug
              </ButtonLink>
            </Actions>
          </Sheet>
        </Form>
      </Stack>
    ),
  }
}
