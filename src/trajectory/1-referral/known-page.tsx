import { z } from 'zod'
import { may } from '#access/may.ts'
import { NotFound } from '#platform/refused.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextField } from '#platform/ui/form-fields.tsx'
import { Bullets } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Columns, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Small, Text } from '#platform/ui/text.tsx'
import { optionalDate, optionalText } from '#platform/web/fields.ts'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView, Shown } from '#routing/route.ts'
import { casePage } from '../case-page.tsx'

export const knownForm = z.object({
  vNumber: optionalText(40, 'Het V-nummer'),
  name: optionalText(200, 'De naam'),
  birthDate: optionalDate(),
})

/** Only while the referral is open: after the triage a case asks nothing about others any more. */
export const mayAskWhetherKnown = (ctx: CaseCtx): boolean =>
  (ctx.case.stage === 'referral' || ctx.case.stage === 'triage') &&
  may(ctx.me, 'ask whether somebody is known', ctx.case)

type Colleagues = Awaited<ReturnType<CaseCtx['alreadyKnown']>>

/** The question; what was typed goes in no address and is kept nowhere. */
export async function knownPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  return pageWith(ctx, undefined, filled)
}

/** Yes with whom to ring, or no; nothing more about the other case. */
export async function askKnown(ctx: CaseCtx, input: z.output<typeof knownForm>): Promise<Shown> {
  if (!mayAskWhetherKnown(ctx)) throw new NotFound()
  const answer = await ctx.alreadyKnown({
    vNumber: input.vNumber || undefined,
    name: input.name || undefined,
    birthDate: input.birthDate?.toString(),
  })
  return { show: await pageWith(ctx, answer, undefined) }
}

/** The same with the name that is sealed here: whoever asks does not learn it. */
export async function askAsSealed(ctx: CaseCtx): Promise<Shown> {
  if (!mayAskWhetherKnown(ctx)) throw new NotFound()
  return { show: await pageWith(ctx, await ctx.alreadyKnownAsSealed(), undefined) }
}

async function pageWith(ctx: CaseCtx, answer: Colleagues | undefined, filled: Filled | undefined): Promise<PageView> {
  if (!mayAskWhetherKnown(ctx)) throw new NotFound()
  return casePage(ctx, {
    title: 'Is de persoon al bekend?',
    body: (
      <Columns>
        <Stack>
          {answer && <Answer colleagues={answer} />}
          <Sealed ctx={ctx} filled={filled} />
          <Question ctx={ctx} filled={filled} />
        </Stack>
        <Sheet title="Wat u moet weten">
          <Bullets
            items={[
              'U hoort alleen ja of nee, en wie u kunt bellen.',
              'Uw vraag staat in het logboek, ook bij de coördinator van het andere dossier. Wat u invulde staat er niet in.',
              'Zeg tegen wie u belt nooit dat iemand bekend is.',
              'U kunt dertig keer per uur zoeken.',
            ]}
          />
        </Sheet>
      </Columns>
    ),
  })
}

function Answer({ colleagues }: { colleagues: Colleagues }) {
  if (colleagues.length === 0)
    return (
      <Notice kind="info" title="Niet gevonden">
        Niet gevonden betekent niet: niet bekend. Een naam of geboortedatum kan anders zijn opgeschreven, of er is geen
        naam gegeven.
      </Notice>
    )
  return (
    <Notice kind="info" title="Ja, bekend">
      <Text>Bel voordat u verder gaat:</Text>
      <Bullets items={colleagues.map(({ name, phone }) => (name ? `${name}${phone ? `, ${phone}` : ''}` : noLeader))} />
    </Notice>
  )
}

const noLeader = 'de teamleider: dat dossier heeft nu geen coördinator'

function Sealed({ ctx, filled }: { ctx: CaseCtx; filled: Filled | undefined }) {
  const action = `/dossiers/${ctx.case.number}/aanmelding/bekend/op-slot`
  return (
    <Sheet title="Staat er een naam op slot?">
      <Text>Dan kunt u het vragen met die naam. U ziet de naam niet.</Text>
      <Form action={action} token={ctx.token} filled={filled}>
        <Actions>
          <Submit kind="secondary">Vraag het met de naam die op slot staat</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

function Question({ ctx, filled }: { ctx: CaseCtx; filled: Filled | undefined }) {
  const action = `/dossiers/${ctx.case.number}/aanmelding/bekend`
  const f = fields(filled, {}, action)
  return (
    <Sheet title="Wie zoekt u?">
      <Form action={action} token={ctx.token} filled={filled}>
        <TextField {...f('vNumber')} label="V-nummer" hint="Tien cijfers." inputMode="numeric" width={14} optional />
        <TextField {...f('name')} label="Naam" hint="Zoals die is opgeschreven. De volgorde maakt niet uit." optional />
        <DateField {...f('birthDate')} label="Geboortedatum" optional />
        <Actions>
          <Submit>Vraag het</Submit>
        </Actions>
        <Small>Zonder geboortedatum vindt u alleen wie ook zonder is opgeschreven.</Small>
      </Form>
    </Sheet>
  )
}
