import { may } from '#access/may.ts'
import { sql } from '#platform/database/sql.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { ContactForm } from './consent.ts'

/** How the person wants to be reached, as it was said last; nothing when nobody asked, or for who may not know. */
export async function findReach(ctx: CaseCtx): Promise<ContactForm | undefined> {
  if (!may(ctx.me, 'read informing and consent', ctx.case)) return undefined
  const row = await ctx.tx.find<{ id: string; version: number; content: Buffer }>(sql`
    select id, version, content from liv.contact_preference where case_id = ${ctx.case.id}
     order by version desc, written_at desc limit 1`)
  if (!row) return undefined
  const key = await ctx.open('read informing and consent')
  return key.unseal<ContactForm>('contact_preference', row.id, row.version, row.content)
}
