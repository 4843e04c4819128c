import { Bullets } from '#platform/ui/lists.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import type { CaseCtx } from '#routing/context.ts'
import { listMembers } from '../case-store.ts'
import { listReady } from './triage-store.ts'

/** Who weighs and who is ready; not what they said. */
export function WhoWeighs({ people }: { people: readonly { name: string; ready: boolean }[] }) {
  return (
    <Sheet title="Wie weegt">
      <Bullets items={people.map(({ name, ready }) => `${name}: ${ready ? 'klaar' : 'nog niet klaar'}`)} />
    </Sheet>
  )
}

/** Coordinator and triagers, and whether each is ready. */
export async function whoWeighs(ctx: CaseCtx): Promise<{ name: string; ready: boolean }[]> {
  const ready = await listReady(ctx, ctx.case.id)
  const members = await listMembers(ctx, ctx.case.id)
  return members
    .filter(({ relation }) => relation === 'triager' || relation === 'coordinator')
    .map(({ account, name }) => ({ name, ready: ready.includes(account) }))
}
