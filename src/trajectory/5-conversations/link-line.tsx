import { dateOf, dateWords, momentWords } from '#platform/clock.ts'
import { Submit } from '#platform/ui/buttons.tsx'
import { Form, HiddenField } from '#platform/ui/form.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Row } from '#platform/ui/sheet.tsx'
import { Small } from '#platform/ui/text.tsx'
import type { CaseCtx } from '#routing/context.ts'
import { linkStates } from './link.ts'
import type { Link } from './link-store.ts'

interface LineProps {
  readonly ctx: CaseCtx
  readonly link: Link
  readonly action: string
  readonly by: string | undefined
  readonly mayEnd: boolean
}

/** How a link stands, and the way to take it back. */
export function LinkLine({ ctx, link, action, by, mayEnd }: LineProps) {
  return (
    <>
      {link.state === 'tries' && (
        <Notice kind="waiting">
          Iemand gaf vijf keer een verkeerde code. De link is dood. Bel de ander: is de link bij de goede persoon? Maak
          dan een nieuwe.
        </Notice>
      )}
      <Small>
        Een eenmalige link van {by ?? 'een collega'}, gemaakt {momentWords(link.madeAt.toTemporalInstant())},{' '}
        {linkStates[link.state]}
        {link.state === 'open' ? ` tot en met ${dateWords(lastDay(link))}` : ''}.{' '}
        {link.openedAt
          ? `Met de code geopend: ${momentWords(link.openedAt.toTemporalInstant())}.`
          : 'Nog niet met de code geopend.'}
      </Small>
      {link.state === 'open' && mayEnd && (
        <Row>
          <Form action={action} token={ctx.token}>
            <HiddenField name="link" value={link.link} />
            <Submit kind="secondary" final="De link werkt daarna niet meer. U kunt wel een nieuwe maken.">
              Trek de link in
            </Submit>
          </Form>
        </Row>
      )}
    </>
  )
}

// It works until the night after its last day.
const lastDay = ({ untilAt }: Link) => dateOf(untilAt.toTemporalInstant().subtract({ seconds: 1 }))
