import { z } from 'zod'
import { listAdditions } from '#consultation/addition-store.ts'
import { open, soonerThan } from '#consultation/consultation-actions.ts'
import { getWords } from '#consultation/consultation-store.ts'
import { insertEnd } from '#consultation/end-store.ts'
import { Refused } from '#platform/refused.ts'
import { requireAll } from '#platform/rules.ts'
import { longText, parseForm } from '#platform/web/fields.ts'
import type { Ctx } from '#routing/context.ts'
import { makeReferral } from '#trajectory/1-referral/referral-actions.ts'
import { agreedOnly, type Piece, type PromotionForm, promotionRules, referralOf } from './promotion.ts'

/** Every piece of text that the asker may say yes to. */
export async function listPieces(ctx: Ctx, id: string): Promise<Piece[]> {
  const words = await getWords(ctx, id)
  const additions = await listAdditions(ctx, id)
  const pieces: Piece[] = [
    { key: 'question', title: 'De vraag', place: 'concern', text: words.question },
    ...additions.map(
      (one, place): Piece => ({
        key: one.id,
        title: `Toevoeging ${place + 1}`,
        place: 'concern',
        text: one.addition,
      }),
    ),
    { key: 'advised', title: 'Wat al is geadviseerd', place: 'tried', text: words.advised },
    { key: 'involved', title: 'Wie er nog meer bij betrokken zijn', place: 'involved', text: words.involved },
  ]
  return pieces.filter(({ text }) => text !== '')
}

/**
 * From a consultation to a referral, in one transaction: what the asker agreed to is sealed again under the key of the new
 * case, and the consultation says that it went on. A coordinator who promotes takes the case; the front office leaves it waiting.
 */
export async function promote(ctx: Ctx, id: string, input: PromotionForm): Promise<{ number: string }> {
  const line = await open(ctx, id)
  const agreed = agreedOnly(await listPieces(ctx, id), input)
  requireAll(promotionRules, { subject: line.subject, concern: agreed.concern })
  fits(agreed)
  const made = await makeReferral(ctx, referralOf(input, agreed), 'for a caller')
  await insertEnd(ctx, id, {
    ending: 'promoted',
    words: made.number,
    ledTo: made.id,
    destroyOn: await soonerThan(ctx, line),
  })
  ctx.saw([{ kind: 'case', id: made.id, part: 'referral' }])
  return { number: made.number }
}

const size = z.object({
  concern: longText(8000, '', 'Wat er is gezien of gehoord'),
  tried: longText(4000, '', 'Wat er al is gedaan').optional(),
  involved: longText(2000, '', 'Wie er nog meer bij betrokken is').optional(),
})

// The same bounds as when somebody refers without a consultation before it.
function fits(agreed: Record<string, string>): void {
  const parsed = parseForm(size, Object.fromEntries(Object.entries(agreed).filter(([, text]) => text !== '')))
  if (!parsed.ok) throw new Refused(parsed.errors[0]?.sentence ?? '')
}
