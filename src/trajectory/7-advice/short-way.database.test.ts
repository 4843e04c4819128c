import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePdf } from '#platform/pdf/pdf.ts'
import { adviceCase, sendOut, signBoth, wasShown, writeAdvice } from '../../../tests/world/advice-case.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { askedDomains } from './advice.ts'
import {
  closeSoon,
  recordTalk,
  saveAnswer,
  saveDomain,
  saveShown,
  saveSummary,
  saveValidity,
} from './advice-actions.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(async () => {
  closePdf()
  await w.close()
})

const noTalk = {
  held: 'no',
  heldOn: undefined,
  attended: '',
  agreed: '',
  notHeldReason: 'Er is niets te bespreken.',
} as const
const close = async (number: string) => (await w.as('sanne')).on(number, 'send the advice', closeSoon)

test('nothing is wrong: a brief advice with why there is no recommendation goes straight to the closure', async () => {
  const { id, number } = await adviceCase(w)
  await (await w.as('omar')).on(number, 'compose the advice', async (ctx) => {
    await saveAnswer(ctx, { answer: 'Wij zien geen zorg. Hij bidt en studeert.' })
    for (const domain of askedDomains)
      await saveDomain(ctx, domain, {
        applies: 'yes',
        insight: 'Het gaat goed.',
        notApplicableBecause: '',
        noRecommendationBecause: 'Er is niets nodig.',
      })
    await saveSummary(ctx, { summary: 'Wij zien geen zorg. U hoeft niets te doen.' })
    await saveValidity(ctx, { validUntil: Temporal.PlainDate.from('2030-06-01') })
    await saveShown(ctx, wasShown(ctx))
  })
  await signBoth(w, number)
  await expect(close(number)).rejects.toThrow('Het advies is verstuurd')
  await sendOut(w, number)
  await (await w.as('sanne')).on(number, 'compose the advice', (ctx) => recordTalk(ctx, noTalk))
  await close(number)
  const { rows } = await w.superuser.query('select stage from liv.case_file where id = $1', [id])
  expect(rows).toEqual([{ stage: 'closure' }])
})

test('Het verstuurde advies heeft geen aanbeveling', async () => {
  const { number } = await adviceCase(w)
  await writeAdvice(w, number)
  await signBoth(w, number)
  await sendOut(w, number)
  await (await w.as('sanne')).on(number, 'compose the advice', (ctx) => recordTalk(ctx, noTalk))
  await expect(close(number)).rejects.toThrow('Het verstuurde advies heeft geen aanbeveling')
})
