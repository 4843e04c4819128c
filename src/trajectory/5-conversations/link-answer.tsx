import { dateWords } from '#platform/clock.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Form } from '#platform/ui/form.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Stack } from '#platform/ui/sheet.tsx'
import { Text } from '#platform/ui/text.tsx'
import type { CaseCtx } from '#routing/context.ts'
import { answeredWords, knowingWords } from './information.ts'
import type { Answer } from './information-store.ts'

/** 'Van J. de Boer, docent, per telefoon; was er zelf bij. Opgeschreven op … door …' */
export function answerSource(answer: Answer, names: ReadonlyMap<string, string>, asker: string | undefined): string {
  const { how, from, knows } = answer.words
  const on = dateWords(Temporal.PlainDate.from(answer.answeredOn))
  const by = (account: string | undefined) => names.get(account ?? '') ?? 'een collega'
  const source = how === 'none' ? '' : `Van ${from}, ${answeredWords[how]}. `
  const known = knows ? `Hoe weet de bron dit: ${knowingWords[knows]}. ` : ''
  const written = answer.link
    ? `Zelf geschreven op ${on}, op de link van ${by(asker)}.`
    : `Opgeschreven op ${on} door ${by(answer.author)}.`
  return source + known + written
}

/** An answer that came by itself waits until somebody says they saw it. */
export function SeenForm({ ctx, action }: { ctx: CaseCtx; action: string }) {
  return (
    <Notice kind="waiting">
      <Stack gap="small">
        <Text>Dit antwoord kwam via de link. Een bestand is nagekeken op soort en grootte, niet op virussen.</Text>
        <Form action={action} token={ctx.token}>
          <Actions>
            <Submit kind="secondary">Ik heb het gezien</Submit>
          </Actions>
        </Form>
      </Stack>
    </Notice>
  )
}
