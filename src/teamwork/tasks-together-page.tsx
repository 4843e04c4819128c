import { dateWords } from '#platform/clock.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Checks } from '#platform/ui/choices.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Text, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from '#trajectory/case-page.tsx'
import { mineToFinish, ticked } from './tasks.ts'
import { listTasks } from './tasks-store.ts'

/** My own open tasks of this case, to take several as done in one go: nobody is judged by it, and each can be opened again. */
export async function tasksTogetherPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const back = `/dossiers/${ctx.case.number}/taken`
  const at = `${back}/samen`
  const mine = ctx.case.stage === 'closed' ? [] : mineToFinish(await listTasks(ctx), ctx.me.account)
  const f = fields(filled, {}, at)
  return casePage(ctx, {
    title: 'Taken tegelijk afronden',
    body:
      mine.length === 0 ? (
        <EmptyState title="U heeft hier geen open taken" level={2}>
          <TextLink href={back}>Terug naar de taken</TextLink>
        </EmptyState>
      ) : (
        <Sheet title="Welke taken zijn klaar?">
          <Form action={at} token={ctx.token} filled={filled}>
            <Checks
              {...f('tasks')}
              label="Uw open taken"
              options={mine.map((task) => ({
                value: ticked(task),
                label: task.title,
                hint: `Uiterlijk ${dateWords(task.due)}`,
              }))}
            />
            <Text>Alleen wat u aanvinkt, wordt afgerond. Elke taak kan daarna weer open.</Text>
            <Actions>
              <Submit>Rond deze taken af</Submit>
              <TextLink href={back}>Terug naar de taken</TextLink>
            </Actions>
          </Form>
        </Sheet>
      ),
  })
}
