import { afterAll, beforeAll, expect, test } from 'vitest'
import { browse } from '../../../tests/world/browse.ts'
import { duidingCase } from '../../../tests/world/duiding-case.ts'
import { outsider } from '../../../tests/world/outsider.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { askOthers } from '../5-conversations/information-actions.ts'
import { listRequests } from '../5-conversations/information-store.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

test('an answer that came by a link becomes an observation with its day, its source and how that knows it', async () => {
  const { number, id } = await duidingCase(w)
  await w.superuser.query('delete from liv.conversation_report where case_id = $1', [id])
  await w.superuser.query('delete from liv.conversation where case_id = $1', [id])
  const omar = await w.as('omar')
  const page = browse(w, omar)
  await omar.on(number, 'ask others for information', (ctx) =>
    askOthers(ctx, {
      organisation: 'Taalschool',
      function: 'docent',
      treating: false,
      asked: 'Komt hij op tijd?',
      purpose: 'Weten hoe het gaat.',
      ground: 'commission',
      mayBeSaid: 'Wij praten met hem.',
      personKnows: true,
      notToldBecause: '',
      askedOn: ctx.today,
      answerBy: undefined,
    }),
  )
  const [request] = await omar.on(number, 'read conversations', listRequests)
  const { html } = await page.post(`/dossiers/${number}/informatie/${request?.id}/link/maken`, {
    whom: 'docent',
    question: 'Komt hij op tijd?',
    sender: 'Omar',
    step: 'make',
  })
  const path = /\/bericht\/[\w-]{43}/.exec(html)?.[0] ?? ''
  const code = /<span class="ui-unbroken">([A-Z0-9]{4}-[A-Z0-9]{4})</.exec(html)?.[1] ?? ''
  const teacher = outsider(w)
  await teacher.open(path, code)
  await teacher.post(path, { answer: 'Altijd op tijd.', knows: 'heard', from: 'W. Snaar, docent', next: 'answer' })
  const at = `/dossiers/${number}/duiding/radicalisering`
  const all = (await page.get(`${at}/uit-gesprekken`)).html
  expect(all).toContain('Wat anderen antwoordden')
  expect(all).toContain(`${at}?antwoord=${request?.id}#waarneming`)
  const form = (await page.get(`${at}?antwoord=${request?.id}`)).html
  const others = form.slice(form.indexOf('Van een ander gehoord, of gelezen'))
  expect(others).toContain('Altijd op tijd.')
  expect(others).toContain('W. Snaar, docent')
  expect(others).toContain('hoorde het van iemand anders')
  expect(others).toMatch(/value="secondHand" checked|checked="" value="secondHand"|value="secondHand"[^>]*checked/)
})
