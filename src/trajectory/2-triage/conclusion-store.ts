import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import { Conflict } from '#platform/refused.ts'
import type { Ctx } from '#routing/context.ts'
import { namesOf } from '../case-store.ts'
import { type Conclusion, decidedWords, outcomeWords } from './triage.ts'
import { weighingOf } from './triage-store.ts'

interface Row {
  id: string
  version: number
  author: string
  written_at: Date
  content: Buffer
}

export interface Concluded extends Conclusion {
  readonly version: number
  readonly author: string
  readonly writtenAt: Date
}

/** The newest conclusion of this weighing. */
export async function findConclusion(ctx: Ctx, caseId: string): Promise<Concluded | undefined> {
  const row = await ctx.tx.find<Row>(sql`select id, version, author, written_at, content from liv.triage_conclusion
    where case_id = ${caseId} and weighing = ${weighingOf(caseId)} order by version desc limit 1`)
  if (!row) return undefined
  const key = await ctx.open('read the triage conclusion', caseId)
  const conclusion = key.unseal<Conclusion>('triage_conclusion', row.id, row.version, row.content)
  return { ...conclusion, version: row.version, author: row.author, writtenAt: row.written_at }
}

/** A change is a new row: what was concluded before stays in the file. */
export async function saveConclusion(
  ctx: Ctx,
  caseId: string,
  conclusion: Conclusion,
  basedOn: number | undefined,
): Promise<void> {
  const { newest } = await ctx.tx.row<{ newest: number }>(sql`select coalesce(max(version), 0) as newest
    from liv.triage_conclusion where case_id = ${caseId} and weighing = ${weighingOf(caseId)}`)
  const current = basedOn === undefined || basedOn === newest
  if (!current || (await insert(ctx, caseId, conclusion, newest + 1)) === 0) throw await theirConclusion(ctx, caseId)
}

// Two saves on the same version at the same moment: one of them inserts nothing.
async function insert(ctx: Ctx, caseId: string, conclusion: Conclusion, version: number): Promise<number> {
  const key = await ctx.open('conclude triage', caseId)
  const id = randomUUID()
  return ctx.tx.run(sql`insert into liv.triage_conclusion (id, case_id, weighing, version, author, outcome, content)
    values (${id}, ${caseId}, ${weighingOf(caseId)}, ${version}, ${ctx.me.account}, ${conclusion.outcome},
      ${key.seal('triage_conclusion', id, version, conclusion)}) on conflict do nothing`)
}

async function theirConclusion(ctx: Ctx, caseId: string): Promise<Conflict> {
  const theirs = await findConclusion(ctx, caseId)
  if (!theirs) return new Conflict({}, 0, 'een collega')
  const names = await namesOf(ctx, [theirs.author])
  const words = {
    Uitkomst: outcomeWords[theirs.outcome],
    'Hoe is beslist': theirs.decidedBy ? decidedWords[theirs.decidedBy] : '',
    Alternatief: theirs.alternative,
    Conclusie: theirs.conclusion,
    Noodzaak: theirs.necessity,
    Evenredigheid: theirs.proportionality,
    'Het lichtste middel': theirs.subsidiarity,
    'Andere mening': theirs.dissent,
  }
  return new Conflict(words, theirs.version, names.get(theirs.author) ?? 'een collega')
}
