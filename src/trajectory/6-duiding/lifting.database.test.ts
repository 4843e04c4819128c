import { afterAll, beforeAll, expect, test } from 'vitest'
import { duidingCase, latestFor } from '../../../tests/world/duiding-case.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { planConversation } from '../5-conversations/conversation-actions.ts'
import { saveReport } from '../5-conversations/report-actions.ts'
import { mentalHealth, radicalisation } from './axes.ts'
import { findLifted, readLiftable } from './lifting.ts'
import { liftForm, liftSentences } from './lifting-actions.ts'

let w: World

beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

test('a sentence of a report becomes an observation with its day, place, source and interpreter', async () => {
  const { number, id } = await duidingCase(w)
  await w.superuser.query('delete from liv.conversation_report where case_id = $1', [id])
  await w.superuser.query('delete from liv.conversation where case_id = $1', [id])
  await w.superuser.query("update liv.case_file set stage = 'conversations' where id = $1", [id])
  const lotte = await w.as('lotte')
  const conversation = await lotte.on(number, 'write care notes', async (ctx) => {
    const planned = await planConversation(ctx, {
      plannedOn: ctx.today,
      time: Temporal.PlainTime.from('14:30'),
      place: 'azc Heidedorp, spreekkamer 2',
      withWhom: 'de persoon, Omar en Lotte',
      interpreterMode: 'phone',
      interpreterLanguage: 'Tigrinya',
      interpreterDialect: '',
      interpreterRegister: 'sworn',
      safety: '',
    })
    await saveReport(ctx, {
      conversation: planned,
      heldOn: ctx.today,
      present: 'de persoon, Omar en Lotte',
      forTeam: 'Hij kwam op tijd. Hij lachte toen het over fietsen ging.',
      careOnly: 'Hij slaapt drie uur.',
      ownWords: [
        { quote: 'Ik slaap niet.', mayBeUsed: true },
        { quote: 'Zeg dit niet verder.', mayBeUsed: false },
      ],
    })
    return planned
  })
  const sentences = {
    radicalisation: ['Ik slaap niet.', 'Hij kwam op tijd.', 'Hij lachte toen het over fietsen ging.'],
  }
  await (await w.as('omar')).on(number, radicalisation.write, async (ctx) => {
    const { shown } = await readLiftable(ctx, radicalisation)
    expect(shown?.sentences.map(({ text }) => text)).toEqual(sentences.radicalisation)
    const query = new URLSearchParams({ gesprek: conversation, zin: '2' })
    expect(await findLifted({ ...ctx, query }, radicalisation)).toMatchObject({
      what: 'Hij lachte toen het over fietsen ging.',
      on: ctx.today.toString(),
      where: 'azc Heidedorp, spreekkamer 2',
      sourceType: 'conversation',
      language: 'een tolk per telefoon, Tigrinya, beëdigd (Rbtv)',
    })
  })
  await lotte.on(number, mentalHealth.write, async (ctx) => {
    const { shown } = await readLiftable(ctx, mentalHealth)
    expect(shown?.sentences.map(({ text }) => text)).toEqual([...sentences.radicalisation, 'Hij slaapt drie uur.'])
  })
  // Several at once, each to its own side; what changed meanwhile, and nothing chosen, is refused.
  const omar = await w.as('omar')
  const lift = (raw: Record<string, string>) =>
    omar.on(number, radicalisation.write, (ctx) => liftSentences(ctx, radicalisation, liftForm.parse(raw)))
  await expect(lift({ gesprek: conversation })).rejects.toThrow('Kies bij minstens één zin waar die bij hoort.')
  await expect(lift({ gesprek: conversation, 'zin-1': 'for', 'tekst-1': 'Iets anders.' })).rejects.toThrow(
    'Het verslag is intussen veranderd. Kies opnieuw.',
  )
  await lift({
    gesprek: conversation,
    'zin-0': 'for',
    'tekst-0': 'Ik slaap niet.',
    'zin-1': '',
    'zin-2': 'against',
    'tekst-2': 'Hij lachte toen het over fietsen ging.',
  })
  const latest = await omar.on(number, radicalisation.read, (ctx) => latestFor(ctx, radicalisation))
  const lifted = latest?.observations.map(({ content }) => [content.what, content.side, content.sourceType])
  expect(lifted?.toSorted()).toEqual([
    ['Hij lachte toen het over fietsen ging.', 'against', 'conversation'],
    ['Ik slaap niet.', 'for', 'selfReport'],
  ])
})
