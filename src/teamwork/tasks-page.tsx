import { dateOf, shortDate } from '#platform/clock.ts'
import { DueBadge } from '#platform/ui/badges.tsx'
import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { Form, fields, HiddenField } from '#platform/ui/form.tsx'
import { Select, TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Columns, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Hidden, Small, Text, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { relationWords } from '#trajectory/4-team/team.ts'
import { casePage } from '#trajectory/case-page.tsx'
import { type Member, namesOf } from '#trajectory/case-store.ts'
import { mineToFinish, type Task } from './tasks.ts'
import { listTeam } from './tasks-actions.ts'
import { listTasks } from './tasks-store.ts'

/** What has to be done in this case, for whom and by when; and what is done. */
export async function tasksPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const at = `/dossiers/${ctx.case.number}/taken`
  const tasks = await listTasks(ctx)
  const team = await listTeam(ctx)
  const names = await namesOf(ctx, [
    ...tasks.map(({ forWhom }) => forWhom),
    ...tasks.flatMap(({ doneBy }) => doneBy ?? []),
  ])
  const open = tasks.filter(({ done }) => !done)
  const done = tasks.filter((task) => task.done)
  const name = (account: string) => (account === ctx.me.account ? 'u' : (names.get(account) ?? 'een oud-collega'))
  return casePage(ctx, {
    title: 'Taken',
    lead: `${ctx.case.number}. Alleen het team van dit dossier leest dit.`,
    body: (
      <Columns>
        <Stack>
          <Sheet title="Te doen">
            <DataTable
              caption="Open taken, de eerste het eerst"
              captionHidden
              head={['Taak', 'Voor wie', 'Wanneer', { label: 'Afronden', hidden: true }]}
              rows={open.map((task) => [
                <What key="t" task={task} />,
                name(task.forWhom),
                <DueBadge key="d" date={task.due} now={ctx.today} waiting={task.forWhom === ctx.me.account} />,
                <Turn key="k" ctx={ctx} at={at} task={task} />,
              ])}
              empty={
                <EmptyState title="Er zijn geen open taken">
                  <Text>
                    Een taak heeft een eigenaar en een dag. Is die dag voorbij, dan ziet de eigenaar dat bij Mijn werk.
                  </Text>
                </EmptyState>
              }
            />
            {ctx.case.stage !== 'closed' && mineToFinish(tasks, ctx.me.account).length > 1 && (
              <TextLink href={`${at}/samen`}>Rond meer van uw taken tegelijk af</TextLink>
            )}
          </Sheet>
          {done.length > 0 && (
            <More label={`Afgerond (${done.length})`}>
              <DataTable
                caption="Afgeronde taken"
                captionHidden
                head={['Taak', 'Afgerond door', 'Op', { label: 'Weer openen', hidden: true }]}
                rows={done.map((task) => [
                  <What key="t" task={task} />,
                  name(task.doneBy ?? ''),
                  task.doneAt ? shortDate(dateOf(task.doneAt.toTemporalInstant())) : '',
                  <Turn key="k" ctx={ctx} at={at} task={task} />,
                ])}
              />
            </More>
          )}
        </Stack>
        {ctx.case.stage !== 'closed' && <NewTask ctx={ctx} at={at} team={team} filled={filled} />}
      </Columns>
    ),
  })
}

function What({ task }: { task: Task }) {
  return (
    <>
      <strong>{task.title}</strong>
      {task.note && <Small>{task.note}</Small>}
    </>
  )
}

/** Only the owner and who leads the case say that it is done. */
function Turn({ ctx, at, task }: { ctx: CaseCtx; at: string; task: Task }) {
  const leads = ctx.case.relations.some((relation) => relation === 'coordinator' || relation === 'deputy')
  if ((task.forWhom !== ctx.me.account && !leads) || ctx.case.stage === 'closed') return null
  return (
    <Form action={task.done ? `${at}/open` : `${at}/klaar`} token={ctx.token} version={task.states}>
      <HiddenField name="task" value={task.id} />
      <Submit kind="secondary">
        {task.done ? 'Weer openen' : 'Afgerond'}
        <Hidden> {task.title}</Hidden>
      </Submit>
    </Form>
  )
}

function NewTask({
  ctx,
  at,
  team,
  filled,
}: {
  ctx: CaseCtx
  at: string
  team: readonly Member[]
  filled: Filled | undefined
}) {
  const f = fields(filled, { days: 5 }, at)
  return (
    <Sheet title="Zet een taak">
      <Form action={at} token={ctx.token} filled={filled}>
        <TextField
          {...f('title')}
          label="Wat moet er gebeuren"
          hint="Functioneel: “tolk regelen”, “locatie terugbellen”. Zonder naam en zonder gezondheid."
        />
        <TextArea {...f('note')} label="Toelichting" rows={3} max={1000} optional />
        <Select
          {...f('forWhom')}
          label="Voor wie"
          options={team.map(({ account, name, relation }) => ({
            value: account,
            label: `${account === ctx.me.account ? 'Uzelf' : name}, ${relationWords[relation as keyof typeof relationWords] ?? relation}`,
          }))}
        />
        <TextField {...f('days')} label="Binnen hoeveel werkdagen" inputMode="numeric" width={3} />
        <Actions>
          <Submit>Zet de taak</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}
