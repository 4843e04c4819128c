import { z } from 'zod'
import { id, longText, parseForm, type Raw } from '#platform/web/fields.ts'
import type { FieldError } from '#platform/web/filled.ts'
import type { Ctx } from '#routing/context.ts'
import { read, type Sent, type Shown, write } from '#routing/route.ts'
import { moveForm } from '../moving.ts'
import { askAsSealed, askKnown, knownForm, knownPage } from './known-page.tsx'
import { receiptPage } from './receipt-page.tsx'
import { additionForm, referralForm } from './referral.ts'
import {
  addToReferral,
  confirmReceipt,
  inviteTriager,
  makeReferral,
  receiveAtOnce,
  startTriage,
  takeCase,
} from './referral-actions.ts'
import { myReferralsPage, referPage, referralPage } from './referral-pages.tsx'
import { answeredSteps, type StepName, stepForms, steps } from './referral-steps.tsx'
import { weighingForm } from './referrer.ts'
import { weighNaming } from './referrer-actions.ts'
import { referrerPage } from './referrer-page.tsx'

const at = '/dossiers/:number/aanmelding' as const
const receiptShape = { message: longText(2000, 'Schrijf een bericht aan de aanmelder') }
const colleagueShape = { colleague: id('Kies een collega') }
const rawForm = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** One step sent: checks that step, shows the next, and at the end checks everything and makes the referral. */
async function takeStep(ctx: Ctx, raw: Raw): Promise<Sent | Shown> {
  const step = steps.find((name) => name === raw.step) ?? 'concern'
  const { go, back, ...values } = raw
  const returns = back === 'check'
  const show = async (to: StepName, errors: FieldError[] = [], along = returns) => {
    const filled = { form: '/aanmelden', values: { ...values, step: to, ...(along && { back: 'check' }) }, errors }
    return { show: await referPage(ctx, filled), ...(errors.length > 0 && { refused: filled }) }
  }
  const change = answeredSteps.find((name) => go === `change ${name}`)
  if (change) return show(change, [], true)
  if (go === 'back') return show(steps[Math.max(0, steps.indexOf(step) - 1)] as StepName)
  if (step !== 'check') {
    const parsed = parseForm(stepForms[step], values)
    if (!parsed.ok) return show(step, parsed.errors)
    return returns ? show('check', [], false) : show(steps[steps.indexOf(step) + 1] as StepName)
  }
  for (const name of ['concern', 'person', 'referrer'] as const) {
    const parsed = parseForm(stepForms[name], values)
    if (!parsed.ok) return show(name, parsed.errors)
  }
  const whole = parseForm(referralForm, values)
  if (!whole.ok) return show('concern', whole.errors)
  const made = await makeReferral(ctx, whole.input)
  return { to: `/aanmelden/ontvangst/${made.number}`, said: 'De aanmelding is verstuurd.' }
}

export const referralRoutes = [
  read({ path: '/aanmelden', may: 'make a referral', audit: 'referral.form', page: referPage }),
  write({
    path: '/aanmelden',
    may: 'make a referral',
    audit: 'referral.made',
    form: rawForm,
    do: takeStep,
    page: referPage,
  }),
  read({ path: `${at}/bekend`, may: 'ask whether somebody is known', audit: 'known.form', page: knownPage }),
  write({
    path: `${at}/bekend`,
    may: 'ask whether somebody is known',
    audit: 'known.asked',
    form: knownForm,
    do: askKnown,
    page: knownPage,
  }),
  write({
    path: `${at}/bekend/op-slot`,
    may: 'ask whether somebody is known',
    audit: 'known.asked',
    form: z.object({}),
    do: askAsSealed,
    page: knownPage,
  }),
  read({ path: '/aanmelden/mijn', may: 'signed in', audit: 'referral.listed', page: myReferralsPage }),
  read({
    path: '/aanmelden/ontvangst/:number',
    may: 'read the referral',
    audit: 'referral.receipt',
    page: receiptPage,
  }),
  write({
    path: '/aanmelden/ontvangst/:number/aanvullen',
    may: 'write the referral',
    audit: 'referral.added',
    form: additionForm,
    page: receiptPage,
    do: async (ctx, input) => {
      await addToReferral(ctx, input)
      return { to: `/aanmelden/ontvangst/${ctx.case.number}`, said: 'Uw aanvulling staat bij de aanmelding.' }
    },
  }),
  read({ path: at, may: 'read the referral', audit: 'referral.read', page: referralPage }),
  read({ path: `${at}/aanmelder`, may: 'read who referred', audit: 'referrer.read', page: referrerPage }),
  write({
    path: `${at}/aanmelder/weging`,
    may: 'weigh whether the referrer is named',
    audit: 'referrer.weighed',
    form: weighingForm,
    page: referrerPage,
    do: async (ctx, input) => {
      await weighNaming(ctx, input)
      return { to: `/dossiers/${ctx.case.number}/aanmelding/aanmelder`, said: 'De weging staat bij de aanmelding.' }
    },
  }),
  write({
    path: `${at}/nemen`,
    may: 'take the case',
    audit: 'case.taken',
    form: z.object({}),
    page: referralPage,
    do: async (ctx) => {
      await takeCase(ctx)
      return { to: `/dossiers/${ctx.case.number}/aanmelding`, said: 'U bent nu coördinator van dit dossier.' }
    },
  }),
  write({
    path: `${at}/ontvangst`,
    may: 'confirm receipt',
    audit: 'receipt.sent',
    page: referralPage,
    form: z.object(receiptShape),
    do: async (ctx, input) => {
      await confirmReceipt(ctx, input)
      return { to: `/dossiers/${ctx.case.number}/aanmelding`, said: 'De bevestiging staat klaar voor de aanmelder.' }
    },
  }),
  write({
    path: `${at}/meeweger`,
    may: 'invite a triager',
    audit: 'triager.invited',
    page: referralPage,
    form: z.object(colleagueShape),
    do: async (ctx, input) => {
      await inviteTriager(ctx, input)
      return { to: `/dossiers/${ctx.case.number}/aanmelding`, said: 'Uw collega weegt mee.' }
    },
  }),
  write({
    path: `${at}/in-een-keer`,
    may: 'invite a triager',
    audit: 'referral.received',
    page: referralPage,
    form: z.object({ ...receiptShape, ...colleagueShape }),
    do: async (ctx, input) => {
      await receiveAtOnce(ctx, input)
      return {
        to: `/dossiers/${ctx.case.number}/triage`,
        said: 'De aanmelder krijgt uw bericht, uw collega weegt mee, en de weging is gestart.',
      }
    },
  }),
  write({
    path: `${at}/aanvullen`,
    may: 'write the referral',
    audit: 'referral.added',
    form: additionForm,
    page: referralPage,
    do: async (ctx, input) => {
      await addToReferral(ctx, input)
      return { to: `/dossiers/${ctx.case.number}/aanmelding`, said: 'De aanvulling staat bij de aanmelding.' }
    },
  }),
  write({
    path: `${at}/verder`,
    may: 'invite a triager',
    audit: 'triage.started',
    form: moveForm,
    page: referralPage,
    do: async (ctx) => {
      await startTriage(ctx)
      return { to: `/dossiers/${ctx.case.number}/triage`, said: 'De weging is gestart.' }
    },
  }),
]
