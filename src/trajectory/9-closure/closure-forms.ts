import { z } from 'zod'
import { choice, longText, optionalChoice, optionalText, text } from '#platform/web/fields.ts'
import { otherKinds, outcomes, reasons, voices } from './closure.ts'

const based = z
  .string()
  .optional()
  .transform((value) => (/^\d{1,9}$/.test(value ?? '') ? Number(value) : 0))

export const closureForm = z
  .object({
    _version: based,
    reason: choice(reasons, 'Kies waarom dit dossier sluit'),
    open: optionalText(3000, 'Wat er met de rest gebeurt'),
    outcomeRadicalisation: choice(outcomes, 'Kies de uitkomst voor mogelijke radicalisering'),
    outcomeMentalHealth: choice(outcomes, 'Kies de uitkomst voor psychische gezondheid'),
    supportNeeded: choice(['yes', 'no'], 'Kies of er behoefte is aan ondersteuning'),
    note: longText(4000, 'Schrijf op hoe het team op dit dossier terugkijkt'),
  })
  .superRefine(({ reason, open }, context) => {
    if (reason !== 'completed' && !open)
      context.addIssue({ code: 'custom', path: ['open'], message: 'Schrijf op wat er gebeurt met wat nog open staat' })
  })

export const evaluationForm = z
  .object({
    voice: choice(voices, 'Kies wie er terugkijkt'),
    readers: optionalChoice(['both', 'team']),
    text: longText(4000, 'Schrijf op wat goed ging en wat beter kan'),
  })
  .superRefine(({ voice, readers }, context) => {
    if (voice === 'person' && !readers)
      context.addIssue({ code: 'custom', path: ['readers'], message: 'Kies of de opdrachtgever dit mag lezen' })
  })

export const messageForm = z.object({ message: longText(2000, 'Schrijf het bericht') })

export const otherMessageForm = z.object({
  kind: choice(otherKinds, 'Kies waarvan deze persoon het dossier kent'),
  to: text(200, 'Vul in voor wie het bericht is'),
  message: longText(2000, 'Schrijf het bericht'),
})

export const nobodyForm = z.object({ message: longText(1000, 'Schrijf op hoe u dat weet') })
