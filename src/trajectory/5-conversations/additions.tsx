import { dateOf, dateWords } from '#platform/clock.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Reading, Small } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Addition } from './words-store.ts'

/** What was added to a report, each with who and when; the report itself stays as it was. */
export function Additions({ list, names }: { list: readonly Addition[]; names: ReadonlyMap<string, string> }) {
  return list.map(({ id, kind, author, writtenAt, text }) => (
    <Sheet
      key={id}
      title={kind === 'released' ? 'Vrijgegeven door de zorgexpert' : 'Aanvulling'}
      aside={dateWords(dateOf(writtenAt.toTemporalInstant()))}
    >
      <Reading>{text}</Reading>
      <Small>{names.get(author) ?? 'Een collega'}</Small>
    </Sheet>
  ))
}

/** When somebody signed while I was writing, my words come back here, ready to be added. */
export function Addendum({ ctx, at, filled }: { ctx: CaseCtx; at: string; filled: Filled | undefined }) {
  const action = `${at}/aanvulling`
  const late = filled?.form === `${at}/verslag` ? filled.values : {}
  const f = fields(filled, { text: [late.forTeam, late.said, late.quote].filter(Boolean).join('\n\n') }, action)
  return (
    <Sheet title="Vul het verslag aan">
      <Form action={action} token={ctx.token}>
        <TextArea
          {...f('text')}
          label="Aanvulling"
          hint="Het ondertekende verslag blijft zoals het is."
          rows={4}
          max={8000}
        />
        <Actions>
          <Submit kind="secondary">Voeg toe</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}
