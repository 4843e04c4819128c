import { z } from 'zod'
import {
  ageForm,
  consentForm,
  contactForm,
  informedForm,
  postponedForm,
  representativeForm,
  willingForm,
} from '#consent/consent.ts'
import {
  agreeToPostponement,
  postponeInforming,
  recordConsent,
  recordInformed,
  recordWillingness,
} from '#consent/consent-actions.ts'
import { recordAge, recordContact, recordRepresentative } from '#consent/voice-actions.ts'
import type { CaseCtx } from '#routing/context.ts'
import { read, type Sent, write } from '#routing/route.ts'
import { consentPage, postponementPage, purposePage } from './consent-page.tsx'
import { planning } from './conversations-pages.tsx'
import { explanationPage } from './explanation-page.tsx'

const at = '/dossiers/:number/toestemming' as const
const alone = '/dossiers/:number/uitstel' as const

/** Records something and comes back to the page. */
function recording<Input>(work: (ctx: CaseCtx, input: Input) => Promise<void>, said = 'Vastgelegd.') {
  return async (ctx: CaseCtx, input: Input): Promise<Sent> => {
    await work(ctx, input)
    return { to: `/dossiers/${ctx.case.number}/toestemming`, said }
  }
}

const same = { may: 'record informing and consent', page: consentPage } as const

export const consentRoutes = [
  read({ path: at, may: 'read informing and consent', audit: 'consent.read', page: consentPage }),
  read({
    path: `${at}/uitleg/:language`,
    may: 'read informing and consent',
    audit: 'explanation.shown',
    page: explanationPage,
  }),
  write({
    ...same,
    path: `${at}/geinformeerd`,
    audit: 'informing.recorded',
    form: informedForm,
    do: recording(recordInformed),
  }),
  write({
    ...same,
    path: `${at}/uitstel`,
    audit: 'informing.postponed',
    form: postponedForm,
    do: recording(postponeInforming, 'Uitgesteld. Vraag een collega om mee te kijken.'),
  }),
  write({
    ...same,
    may: 'agree to a postponement',
    path: `${at}/uitstel/akkoord`,
    audit: 'postponement.agreed',
    form: z.object({}),
    do: recording(agreeToPostponement),
  }),
  write({
    ...same,
    path: `${at}/wil`,
    audit: 'willingness.recorded',
    form: willingForm,
    do: async (ctx, input) => {
      await recordWillingness(ctx, input)
      const at = `/dossiers/${ctx.case.number}`
      const goesOn = (input.willing === 'no' || input.willing === 'stopped') && planning(ctx)
      if (!goesOn) return { to: `${at}/toestemming`, said: 'Vastgelegd.' }
      return {
        to: `${at}/gesprekken?geen=${input.willing}#geen-gesprek`,
        said: 'Vastgelegd. Kies hoe het verder gaat.',
      }
    },
  }),
  read({ path: `${at}/doel/:purpose`, may: 'record informing and consent', audit: 'consent.read', page: purposePage }),
  write({
    path: `${at}/doel/:purpose`,
    may: 'record informing and consent',
    audit: 'consent.recorded',
    form: consentForm,
    page: purposePage,
    do: recording(recordConsent),
  }),
  write({
    ...same,
    path: `${at}/bijstand`,
    audit: 'representative.recorded',
    form: representativeForm,
    do: recording(recordRepresentative),
  }),
  write({
    ...same,
    path: `${at}/leeftijd`,
    audit: 'age.recorded',
    form: ageForm,
    do: recording(recordAge),
  }),
  write({
    ...same,
    path: `${at}/bereiken`,
    audit: 'contact.recorded',
    form: contactForm,
    do: recording(recordContact),
  }),
  read({ path: alone, may: 'read a postponement', audit: 'postponement.read', page: postponementPage }),
  write({
    path: `${alone}/akkoord`,
    may: 'agree to a postponement',
    audit: 'postponement.agreed',
    form: z.object({}),
    page: postponementPage,
    do: async (ctx) => {
      await agreeToPostponement(ctx)
      return { to: `/dossiers/${ctx.case.number}/uitstel`, said: 'Vastgelegd. Het uitstel telt nu.' }
    },
  }),
]
