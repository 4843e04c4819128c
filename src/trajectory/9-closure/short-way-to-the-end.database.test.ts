import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePdf } from '#platform/pdf/pdf.ts'
import { adviceCase, sendOut, signBoth, wasShown } from '../../../tests/world/advice-case.ts'
import { browse } from '../../../tests/world/browse.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { askedDomains } from '../7-advice/advice.ts'
import {
  closeSoon,
  recordTalk,
  saveAnswer,
  saveDomain,
  saveShown,
  saveSummary,
  saveValidity,
} from '../7-advice/advice-actions.ts'

let w: World
beforeAll(async () => {
  w = await world()
}, 60_000)
afterAll(async () => {
  closePdf()
  await w?.close()
})

test('nothing is wrong: from a brief advice without a recommendation to closed, with three voices that are asked for and not required', async () => {
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
  await sendOut(w, number)
  const sanne = await w.as('sanne')
  await sanne.on(number, 'compose the advice', (ctx) =>
    recordTalk(ctx, {
      held: 'no',
      heldOn: undefined,
      attended: '',
      agreed: '',
      notHeldReason: 'Er is niets te bespreken.',
    }),
  )
  await sanne.on(number, 'send the advice', closeSoon)
  const at = `/dossiers/${number}/afsluiting`
  const [lead, karin] = [browse(w, sanne), browse(w, await w.as('karin'))]
  expect((await karin.get(`/dossiers/${number}/opvolging`)).html).toContain('LIV doet geen aanbevelingen')
  expect((await lead.get(at)).html).not.toContain('Aanbevelingen die nog openstaan')
  const outcome = { outcomeRadicalisation: 'notConfirmed', outcomeMentalHealth: 'notConfirmed', supportNeeded: 'no' }
  await lead.post(at, { reason: 'nothingWrong', open: 'Niets meer te doen.', note: 'Kort en goed.', ...outcome })
  expect((await lead.get(at)).html).toContain('Dat mag, het hoeft niet.')
  const voices = [
    [lead, { voice: 'liv', text: 'Vlot gegaan.' }],
    [karin, { voice: 'commissioner', text: 'Wij konden gerust zijn.' }],
    [lead, { voice: 'person', readers: 'both', text: 'Fijn dat het klaar is.' }],
  ] as const
  for (const [by, words] of voices) expect((await by.post(`${at}/terugkijken`, { ...words })).status).toBe(303)
  for (const { text } of voices.map(([, words]) => words)) expect((await karin.get(at)).html).toContain(text)
  await lead.post(`${at}/berichten/aanmelder`, { message: 'Het is afgerond.' })
  await lead.post(`${at}/berichten/opdrachtgever`, { message: 'Het vermoeden is niet bevestigd.' })
  const page = (await lead.get(at)).html
  const who = [...page.matchAll(/name="who" value="([^"]+)"/g)].map(([, name]) => name as string)
  if (who.length > 0)
    await lead.post(`${at}/berichten/wie-wisten`, { who, message: 'Het vermoeden is niet bevestigd.' })
  else await lead.post(`${at}/berichten/niemand`, { message: 'Niemand anders wist ervan.' })
  expect((await lead.post(`${at}/sluiten`, {})).status).toBe(303)
  const { rows } = await w.superuser.query('select stage from liv.case_file where id = $1', [id])
  expect(rows).toEqual([{ stage: 'closed' }])
}, 120_000)
