import { DatabaseError } from 'pg'
import { NotFound, Refused } from '#platform/refused.ts'
import { parseForm } from '#platform/web/fields.ts'
import type { FieldError, Filled } from '#platform/web/filled.ts'
import { type OutsideCtx, outsideForm } from '#trajectory/5-conversations/outside.ts'
import { againPage, gonePage, type OutsidePage, shownPage } from '#trajectory/5-conversations/outside-pages.tsx'
import { acceptable, insertOutsideAnswer, readOutside } from '#trajectory/5-conversations/outside-store.ts'
import { type House, SignedOut } from './doorway.ts'
import { throughLink } from './link-doorway.ts'
import type { Brought } from './outside-body.ts'

/** Takes the one answer; otherwise the page to show, with every word that was typed. */
export async function takeAnswer(
  house: House,
  session: string | undefined,
  brought: Brought,
  form: string,
  wrongCode: string | undefined,
): Promise<OutsidePage | 'sent'> {
  const filled = (errors: FieldError[]): Filled => ({ form, values: { ...brought.values }, errors })
  if (wrongCode) return againPage(form, filled([{ field: 'code', sentence: wrongCode }]))
  if (!session) return againPage(form, filled([]))
  try {
    const wrong = wrongIn(brought)
    return await throughLink(house, session, async (ctx) =>
      wrong.length > 0 ? shownPage(await readOutside(ctx), form, filled(wrong)) : await send(ctx, brought),
    )
  } catch (error) {
    if (error instanceof SignedOut) return againPage(form, filled([]))
    // Somebody with the same link was first, or this link asks nothing.
    if (error instanceof NotFound) return gonePage(brought.values.answer)
    if (error instanceof DatabaseError && ['LV409', '23505'].includes(error.code ?? ''))
      return gonePage(brought.values.answer)
    throw error
  }
}

function wrongIn({ values, file }: Brought): FieldError[] {
  const parsed = parseForm(outsideForm, { ...values })
  return [...(parsed.ok ? [] : parsed.errors), ...wrongFile(file)]
}

function wrongFile(file: Brought['file']): FieldError[] {
  try {
    if (file) acceptable(file)
    return []
  } catch (error) {
    if (error instanceof Refused) return [{ field: 'file', sentence: error.sentence }]
    throw error
  }
}

async function send(ctx: OutsideCtx, { values, file }: Brought): Promise<'sent'> {
  const parsed = parseForm(outsideForm, { ...values })
  if (!parsed.ok) throw new Error('looked at before')
  await insertOutsideAnswer(ctx, parsed.input, file)
  return 'sent'
}
