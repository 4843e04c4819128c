import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closePdf } from '#platform/pdf/pdf.ts'
import { adviceCase, functionalCare, sendOut, signBoth, writeAdvice } from '../../../tests/world/advice-case.ts'
import { browse } from '../../../tests/world/browse.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { saveAnswer } from './advice-actions.ts'
import { holdersOf } from './deliveries.ts'
import { noteGiven } from './delivery-actions.ts'
import { listDeliveries, someoneToTell } from './delivery-store.ts'
import { findSent, readAsSent, readRendering } from './sent-store.ts'

let w: World
let number: string
let id: string
beforeAll(async () => {
  w = await world()
  ;({ number, id } = await adviceCase(w))
  await writeAdvice(w, number)
  await signBoth(w, number)
  await sendOut(w, number)
})
afterAll(async () => {
  closePdf()
  await w.close()
})

const page = async (persona: string, path: string) =>
  browse(w, await w.as(persona)).get(`/dossiers/${number}/advies/${path}`)
const post = async (persona: string, path: string, values: Record<string, string>) =>
  browse(w, await w.as(persona)).post(`/dossiers/${number}/advies/${path}`, values)
const today = () => {
  const { day, month, year } = Temporal.Now.plainDateISO('Europe/Amsterdam')
  return { 'givenOn-day': `${day}`, 'givenOn-month': `${month}`, 'givenOn-year': `${year}` }
}
const mails = async () =>
  (await w.superuser.query("select count(*)::int as n from gate.job where kind = 'mail'")).rows[0].n as number
const holders = async () =>
  (await w.as('sanne')).on(number, 'read every rendering', async (ctx) =>
    holdersOf(await listDeliveries(ctx), (await findSent(ctx))?.version ?? 0),
  )

describe('who got which version', () => {
  test('the commissioner is noted with the version when it is sent', async () => {
    expect(await holders()).toMatchObject([
      { newest: { recipient: 'commissioner', told: 'mail', sentVersion: 1, name: 'Karin Visser' }, toTell: false },
    ])
  })

  test('who has no account is noted by who gave it, with the day and how', async () => {
    await (await w.as('lotte')).on(number, 'note who got the advice', (ctx) =>
      noteGiven(ctx, {
        holder: '',
        recipient: 'person',
        name: 'De persoon zelf',
        givenOn: ctx.today,
        how: 'voorgelezen met tolk',
      }),
    )
    expect((await page('sanne', 'ontvangers')).html).toContain('voorgelezen met tolk')
  })

  test('a day that is still to come is refused, and nothing is noted', async () => {
    const answer = await post('lotte', 'ontvangers', {
      recipient: 'treating',
      name: 'De huisarts',
      'givenOn-day': '1',
      'givenOn-month': '1',
      'givenOn-year': '2099',
      how: 'op papier',
    })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('Deze dag is nog niet geweest.')
    expect(answer.html).toContain('De huisarts')
    expect(await holders()).toHaveLength(2)
  })

  test('the commissioner sees nothing of who else got it', async () => {
    expect((await page('karin', 'ontvangers')).status).toBe(404)
    const seen = await (await w.as('karin')).on(number, 'read the sent advice', (ctx) =>
      ctx.tx.rows({ text: 'select 1 from liv.advice_delivery', values: [] }),
    )
    expect(seen).toEqual([])
    const { rows } = await w.superuser.query('select 1 from liv.advice_delivery where case_id = $1', [id])
    expect(rows).toHaveLength(2)
  })
})

const disputed = 'Rust en vaste gezichten helpen.'
describe('what the person disputes', () => {
  test('stands at once in every rendering that has the sentence, and the first stays as it was sent', async () => {
    const before = await mails()
    const answer = await post('lotte', 'betwist', { sentence: disputed, view: 'Ik wil juist naar buiten.' })
    expect(answer.status).toBe(303)
    await (await w.as('sanne')).on(number, 'read every rendering', async (ctx) => {
      const sent = (await findSent(ctx))?.id ?? ''
      for (const recipient of ['commissioner', 'person'] as const) {
        const words = JSON.stringify((await readRendering(ctx, sent, recipient)).letter)
        expect(words).toContain(`${disputed} (betwist)`)
        expect(words).toContain('Ik wil juist naar buiten.')
        expect(JSON.stringify((await readAsSent(ctx, sent, recipient)).letter)).not.toContain('betwist')
      }
      // The treating professional never had this sentence: nothing is said about it there.
      expect(JSON.stringify((await readRendering(ctx, sent, 'treating')).letter)).not.toContain('betwist')
    })
    expect(await mails()).toBe(before + 1)
  })

  test('the commissioner reads the mark on the page and in the document', async () => {
    expect((await page('karin', 'verstuurd')).html).toContain(`${disputed} (betwist)`)
    const { rows } = await w.superuser.query(
      'select recipient, version from liv.disputed_rendering where case_id = $1 order by recipient',
      [id],
    )
    expect(rows).toEqual([
      { recipient: 'commissioner', version: 2 },
      { recipient: 'person', version: 2 },
    ])
  })

  test('a sentence that is not in the advice is refused with what to do', async () => {
    const answer = await post('lotte', 'betwist', { sentence: 'Dit staat er niet.', view: 'Nee.' })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('Deze zin staat niet zo in het advies. Kies een zin uit de lijst.')
  })

  test('the same sentence is marked once', async () => {
    const again = await post('lotte', 'betwist', { sentence: disputed, view: 'Nog eens.' })
    expect(again.html).toContain('Bij deze zin staat al dat de persoon die betwist.')
  })

  test('a commissioner marks nothing and reads the list of disputes nowhere', async () => {
    expect((await page('karin', 'betwist')).status).toBe(404)
    const seen = await (await w.as('karin')).on(number, 'read the sent advice', (ctx) =>
      ctx.tx.rows({ text: 'select 1 from liv.advice_dispute', values: [] }),
    )
    expect(seen).toEqual([])
  })
})

describe('a correction after sending', () => {
  test('is a new version, rendered again, and tells everybody who had the earlier one', async () => {
    await (await w.as('omar')).on(number, 'compose the advice', (ctx) =>
      saveAnswer(ctx, { answer: 'Het gaat om rouw. Naar buiten gaan en vaste gezichten helpen.', _version: 1 }),
    )
    await signBoth(w, number)
    const before = await mails()
    await sendOut(w, number)
    expect(await mails()).toBe(before + 1)
    const waits = (await holders()).map(({ newest, toTell }) => [newest.name, newest.sentVersion, toTell])
    expect(waits).toEqual([
      ['Karin Visser', 2, false],
      ['De persoon zelf', 1, true],
    ])
    const { html } = await page('sanne', 'ontvangers')
    expect(html).toContain('Geef zelf bericht van de nieuwe versie')
    expect((await page('sanne', '')).html).not.toBe('')
  })

  test('the sentence that is gone is no longer marked, and the earlier version stays readable as replaced', async () => {
    const now = (await page('karin', 'verstuurd')).html
    expect(now).not.toContain('betwist')
    expect(now).toContain('Deze versie vervangt versie 1')
    const earlier = (await page('karin', 'verstuurd?versie=1')).html
    expect(earlier).toContain('Gebruik deze versie niet meer.')
    expect(earlier).toContain(`${disputed} (betwist)`)
  })

  test('whoever was told is no longer waited for', async () => {
    const told = (await holders()).filter(({ toTell }) => toTell)
    for (const { holder } of told) {
      const answer = await post('sanne', `ontvangers/${holder}`, { how: 'gebeld met tolk', ...today() })
      expect(answer.status).toBe(303)
    }
    expect(await (await w.as('sanne')).on(number, 'read every rendering', someoneToTell)).toBe(false)
  })
})

describe('an action sheet', () => {
  test('holds one recommendation, without why, without care text and without a name', async () => {
    const list = (await page('karin', 'actiebladen')).html
    const [, sheet = ''] = /advies\/(actieblad\/[0-9a-f-]{36})"/.exec(list) ?? []
    const { html, status } = await page('karin', sheet)
    expect(status).toBe(200)
    expect(html).toContain('Spreek elke week op een vaste dag af.')
    expect(html).not.toContain('Hij vertrouwt zijn mentor')
    expect(html).not.toContain(functionalCare)
    expect(html).toContain('niet bedoeld voor de asielbeslissing; doorgeven alleen met eigen grondslag')
    const pdf = await page('karin', `${sheet}.pdf`)
    expect(pdf.status).toBe(200)
    expect(pdf.html.startsWith('%PDF')).toBe(true)
    expect((await page('els', sheet)).status).toBe(404)
  })
})

describe('the summary in the language of the person', () => {
  const tigrinya = 'ክትሓዝን ትኽእል ኢኻ። ሰባት ብጥንቃቐ ክሕዙኻ ንሓትት።'
  test('carries the mark until a certified translator checked it', async () => {
    const made = await post('omar', 'samenvatting/ti', { text: tigrinya, translator: 'Selam, tolk', _version: '0' })
    expect(made.status).toBe(303)
    const first = (await page('omar', 'samenvatting/ti')).html
    expect(first).toContain(tigrinya)
    expect(first).toContain('Niet door een beëdigd vertaler gecontroleerd.')
    expect((await page('omar', 'samenvatting/ti.pdf')).html.startsWith('%PDF')).toBe(true)
    const unnamed = await post('omar', 'samenvatting/ti', {
      text: tigrinya,
      translator: 'Selam, tolk',
      checked: 'ja',
      _version: '1',
    })
    expect(unnamed.html).toContain('Vul in welke beëdigd vertaler dit controleerde.')
    const checked = await post('omar', 'samenvatting/ti', {
      text: tigrinya,
      translator: 'Selam, tolk',
      checked: 'ja',
      checkedBy: 'A. Vertaler',
      _version: '1',
    })
    expect(checked.status).toBe(303)
    expect((await page('omar', 'samenvatting/ti')).html).not.toContain('Niet door een beëdigd vertaler gecontroleerd.')
  })

  test('whoever was second keeps the words, and no version is lost', async () => {
    const second = await post('lotte', 'samenvatting/ti', { text: 'ካልእ ጽሑፍ', translator: 'Lotte', _version: '1' })
    expect(second.status).toBe(422)
    expect(second.html).toContain('ካልእ ጽሑፍ')
    const { rows } = await w.superuser.query('select version from liv.person_summary where case_id = $1', [id])
    expect(rows).toHaveLength(2)
  })

  test('the commissioner does not see which language the person speaks', async () => {
    expect((await page('karin', 'samenvatting/ti')).status).toBe(404)
    expect((await page('karin', 'samenvatting')).status).toBe(404)
  })
})
