import { z } from 'zod'
import { choice, date, id, longText, optionalText, text } from '#platform/web/fields.ts'

const organisation = z
  .string()
  .optional()
  .transform((value) => value || undefined)

export const reportForm = z.object({
  movesOn: date('Vul in wanneer de persoon is verhuisd'),
  place: text(200, 'Vul in waar de persoon nu is, of "nog niet bekend"'),
  organisation,
  note: optionalText(4000, 'De overdrachtsnotitie'),
})

export const askForm = z.object({
  organisation: id('Kies wie u vraagt'),
  place: text(200, 'Vul in waar de persoon nu is'),
})

export const answerForm = z
  .object({
    handOver: id('Deze vraag is er niet meer. Laad de pagina opnieuw.'),
    answer: choice(['accepted', 'rejected'], 'Kies of u de zaak overneemt'),
    reason: optionalText(2000, 'De reden'),
  })
  .superRefine(({ answer, reason }, context) => {
    if (answer === 'rejected' && !reason)
      context.addIssue({ code: 'custom', path: ['reason'], message: 'Schrijf op waarom u de zaak niet overneemt' })
  })

export const withdrawForm = z.object({
  handOver: id('Deze vraag is er niet meer. Laad de pagina opnieuw.'),
  reason: longText(2000, 'Schrijf op waarom u de vraag intrekt'),
})

export const noteForm = z.object({ note: longText(4000, 'Schrijf op wat de volgende moet weten') })

export const meetingForm = z.object({
  heldOn: date('Vul in wanneer de overdracht was'),
  attended: longText(1000, 'Schrijf op wie erbij waren'),
  agreed: longText(4000, 'Schrijf op wat u afsprak'),
})
