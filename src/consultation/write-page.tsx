import { Actions, ButtonLink, Submit } from '#platform/ui/buttons.tsx'
import { Check, Choices } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import type { Initial } from '#platform/ui/fields-of.ts'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { Columns, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { PageHead } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { ProductNotice } from '#settings/product-notice.tsx'
import { productState } from '#settings/product-store.ts'
import { dayAfterTerm } from '#settings/settings-store.ts'
import { CallerHelp, dangerNumbers } from './caller-help.tsx'
import { subjectLabels, subjects } from './consultation.ts'
import { getLine, getWords } from './consultation-store.ts'
import { pathId, seen } from './in-hand.ts'
import { crumbs } from './one-consultation.tsx'
import { termWords } from './term-words.ts'

const at = '/consultaties/nieuw'

/** One page, few fields, from top to bottom by keyboard: written while the caller talks. */
export async function newConsultationPage(ctx: Ctx, filled?: Filled): Promise<PageView> {
  const initial = { subject: 'individual', answerDue: await dayAfterTerm(ctx, 'answer-consultation', ctx.today) }
  const numbers = await dangerNumbers(ctx)
  const dueHint = await termWords(ctx, 'answer-consultation')
  const state = await productState(ctx, 'consultation')
  return {
    title: 'Nieuwe consultatie',
    nav: '/consultaties',
    crumbs: [{ label: 'Consultaties', href: '/consultaties' }],
    body: (
      <Stack>
        <PageHead
          title="Nieuwe consultatie"
          lead="Schrijf mee terwijl de beller praat. Geen namen: die zijn hier niet nodig."
        />
        <Columns>
          <Stack>
            {(state !== 'waiting' || filled) && (
              <ConsultationFields
                action={at}
                ctx={ctx}
                initial={initial}
                filled={filled}
                submit="Bewaar en geef een code"
                dueHint={dueHint}
                back="/consultaties"
              />
            )}
            <ProductNotice ctx={ctx} product="consultation" state={state} />
          </Stack>
          <Stack>
            <CallerHelp numbers={numbers} />
          </Stack>
        </Columns>
      </Stack>
    ),
  }
}

/** The same page for putting it right: what is taken out is gone. */
export async function changePage(ctx: Ctx, filled?: Filled): Promise<PageView> {
  const id = pathId(ctx)
  const line = await getLine(ctx, id)
  const words = await getWords(ctx, id)
  seen(ctx, id)
  const action = `/consultaties/${id}/wijzigen`
  const numbers = await dangerNumbers(ctx)
  const initial = { ...words, subject: line.subject, answerDue: Temporal.PlainDate.from(line.answer_due) }
  return {
    title: `Consultatie ${line.code} aanpassen`,
    nav: '/consultaties',
    crumbs: crumbs(line),
    body: (
      <Stack>
        <PageHead
          title={`Consultatie ${line.code} aanpassen`}
          lead="Wat u weghaalt, is weg: de oude tekst wordt niet bewaard."
        />
        <Columns>
          <Stack>
            <ConsultationFields
              action={action}
              ctx={ctx}
              initial={initial}
              version={words.version}
              filled={filled}
              submit="Bewaar de aangepaste tekst"
              back={`/consultaties/${id}`}
            />
          </Stack>
          <Stack>
            <CallerHelp numbers={numbers} />
          </Stack>
        </Columns>
      </Stack>
    ),
  }
}

interface FieldsProps {
  readonly action: string
  readonly ctx: Ctx
  readonly initial: Initial
  readonly version?: number
  readonly filled: Filled | undefined
  readonly submit: string
  readonly dueHint?: string
  readonly back: string
}

function ConsultationFields({ action, ctx, initial, version, filled, submit, dueHint, back }: FieldsProps) {
  const f = fields(filled, initial)
  return (
    <Form action={action} token={ctx.token} {...(version !== undefined && { version })} {...(filled && { filled })}>
      <Sheet>
        <TextArea
          {...f('question')}
          max={8000}
          label="Wat is de vraag?"
          hint="Gedrag en woorden, zo letterlijk mogelijk. Noem hier geen namen."
          rows={8}
          first={!filled}
        />
        <TextField
          {...f('askerRole')}
          label="Wie vraagt het?"
          hint="Een rol, bijvoorbeeld: mentor, wijkverpleegkundige of zus."
          optional
        />
        <Check
          {...f('anonymous')}
          label="De vrager wil helemaal anoniem blijven"
          hint="Vraag dan ook niet naar plaats of organisatie."
        />
        <Choices
          {...f('subject')}
          label="Waar gaat het over?"
          inline
          options={subjects.map((value) => ({ value, label: subjectLabels[value] }))}
        />
        <TextArea {...f('advised')} max={4000} label="Wat is tot nu toe geadviseerd?" rows={3} optional />
        <TextArea
          {...f('involved')}
          max={2000}
          label="Wie zijn er nog meer bij betrokken?"
          hint="Bijvoorbeeld school of huisarts. Meldingen aan politie of diensten horen hier niet."
          rows={2}
          optional
        />
        <DateField {...f('answerDue')} label="Wanneer krijgt de vrager antwoord?" {...(dueHint && { hint: dueHint })} />
        <Actions>
          <Submit>{submit}</Submit>
          <ButtonLink href={back} kind="quiet">
            Stoppen
          </ButtonLink>
        </Actions>
      </Sheet>
    </Form>
  )
}
