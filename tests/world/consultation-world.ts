import type { ConsultationForm } from '../../src/consultation/consultation.ts'
import { writeDown } from '../../src/consultation/consultation-actions.ts'
import { startTrajectory } from '../../src/consultation/trajectory-actions.ts'
import type { PromotionForm } from '../../src/promotion/promotion.ts'
import type { World } from './world.ts'

export const today = Temporal.Now.plainDateISO('Europe/Amsterdam')

export const someQuestion = (more: Partial<ConsultationForm> = {}): ConsultationForm => ({
  question: 'Een bewoner praat sinds kort niet meer met zijn kamergenoot en zei: "Jullie zullen het zien."',
  askerRole: 'mentor op een azc',
  anonymous: true,
  subject: 'individual',
  advised: 'Blijf gewoon met hem eten.',
  involved: 'De huisarts van het azc.',
  answerDue: today.add({ days: 3 }),
  ...more,
})

/** A consultation as yara writes it down. */
export async function aConsultation(
  w: World,
  more: Partial<ConsultationForm> = {},
): Promise<{ id: string; code: string }> {
  const yara = await w.as('yara')
  return yara.act('write down a consultation', (ctx) => writeDown(ctx, someQuestion(more)))
}

/** Carried by omar, started by yara. */
export async function aTrajectory(w: World, adviser = 'omar'): Promise<{ id: string; code: string }> {
  const made = await aConsultation(w)
  const yara = await w.as('yara')
  const { account } = await w.as(adviser)
  await yara.act('start trajectory advice', (ctx) =>
    startTrajectory(ctx, made.id, {
      goal: 'De mentor weet hoe zij het gesprek open houdt.',
      endsOn: today.add({ days: 80 }),
      firstOn: today.add({ days: 4 }),
      adviser: account,
    }),
  )
  return made
}

export const somePromotion = (more: Record<string, string> = {}): PromotionForm =>
  ({
    since: 'sinds twee weken',
    situation: 'asylumSeeker',
    place: 'azc Heidedorp',
    language: '',
    personInformed: 'no',
    personInformedNote: '',
    referrerKind: 'family',
    referrerName: 'Verzonnen Zuster',
    referrerFunction: 'zus',
    referrerPhone: '088-0000077',
    referrerEmail: '',
    mayBeNamed: 'no',
    ...more,
  }) as PromotionForm
