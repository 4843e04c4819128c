import { unmet } from '#platform/rules.ts'
import { Submit } from '#platform/ui/buttons.tsx'
import { Form } from '#platform/ui/form.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Conversation } from './conversation-store.ts'
import { planning } from './conversations-pages.tsx'
import { sheetLinkRules } from './link.ts'
import { sheetFacts } from './link-actions.ts'
import { LinkLine } from './link-line.tsx'
import type { Link } from './link-store.ts'

interface SheetLinkProps {
  readonly ctx: CaseCtx
  readonly at: string
  readonly conversation: Conversation
  readonly link: Link | undefined
  readonly filled: Filled | undefined
}

/** The same sheet for an interpreter who gets no paper: until the end of the day of the appointment. */
export function SheetLink({ ctx, at, conversation, link, filled }: SheetLinkProps) {
  if (!planning(ctx)) return null
  const action = `${at}/tolk/link`
  const open = link?.state === 'open'
  return (
    <Sheet title="Of geef een eenmalige link">
      {link && <LinkLine ctx={ctx} link={link} action={`${at}/tolk/intrekken`} by={undefined} mayEnd />}
      {!open && (
        <>
          <Text>
            De tolk opent dit blad met een code, tot en met de dag van het gesprek. Wijzigt u de afspraak, dan werkt de
            link niet meer. De code geeft u door per telefoon.
          </Text>
          <Form action={action} token={ctx.token} filled={filled}>
            <Submit kind="secondary" reasons={unmet(sheetLinkRules, { ...sheetFacts(ctx, conversation), open })}>
              Maak een link voor de tolk
            </Submit>
          </Form>
        </>
      )}
    </Sheet>
  )
}
