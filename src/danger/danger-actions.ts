import { may } from '#access/may.ts'
import { NotFound } from '#platform/refused.ts'
import { requireAll } from '#platform/rules.ts'
import type { CaseCtx } from '#routing/context.ts'
import { dayAfterTerm } from '#settings/settings-store.ts'
import { type AddendumFacts, type DangerForm, dangerAddendumRules, dangerTestRules } from './danger.ts'
import {
  type CallLine,
  insertAddendum,
  insertDangerCall,
  insertDangerRecord,
  insertDangerTest,
  listCalls,
} from './danger-store.ts'

/** "Ik heb gebeld": asks nothing, in any stage. From now on a record is due, and who leads the case hears that work waits. */
export async function noteCall(ctx: CaseCtx): Promise<string> {
  return insertDangerCall(ctx, await dayAfterTerm(ctx, 'record-danger', ctx.today))
}

/** What was told to whom, on which ground: by who rang, or by who leads the case. */
export async function recordDanger(ctx: CaseCtx, call: string, input: DangerForm): Promise<void> {
  await findCall(ctx, call)
  await insertDangerRecord(ctx, call, onlyWhatBelongs(input))
}

// What was typed under another answer than the last one is no part of the record.
function onlyWhatBelongs(input: DangerForm): DangerForm {
  if (input.told === 'yes') return { ...input, testedWith: input.tested === 'before' ? input.testedWith : '' }
  return {
    ...input,
    whom: '',
    facts: '',
    ground: undefined,
    groundNote: '',
    personTold: undefined,
    personNote: '',
    testedWith: '',
  }
}

/** A colleague looks afterwards at what was told in haste. */
export async function testAfterwards(ctx: CaseCtx, call: string, note: string): Promise<void> {
  const line = await findCall(ctx, call)
  requireAll(dangerTestRules, {
    waits: line.tested === 'after' && !line.testedAfterwards,
    another: line.recordedBy !== ctx.me.account,
  })
  await insertDangerTest(ctx, line.record as string, note)
}

/** Adds to what was written down; the record itself stays as it was. */
export async function addToRecord(ctx: CaseCtx, call: string, addendum: string): Promise<void> {
  const line = await findCall(ctx, call)
  requireAll(dangerAddendumRules, addendumFacts(ctx, line))
  await insertAddendum(ctx, line.record as string, addendum)
}

export const addendumFacts = (ctx: CaseCtx, { record, recordedBy }: CallLine): AddendumFacts => ({
  recorded: record !== null,
  mine: recordedBy === ctx.me.account,
  leads: may(ctx.me, 'read what was told in danger', ctx.case),
})

async function findCall(ctx: CaseCtx, call: string) {
  const found = (await listCalls(ctx)).find(({ id }) => id === call)
  if (!found) throw new NotFound()
  return found
}
