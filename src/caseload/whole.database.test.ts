import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { may } from '#access/may.ts'
import { insertMoment } from '#trajectory/8-follow-up/progress-store.ts'
import { deNachttrein } from '../../database/scenarios/de-nachttrein.ts'
import { fillWithScenarios } from '../../database/scenarios/fill.ts'
import { idOf } from '../../database/scenarios/people.ts'
import { browse } from '../../tests/world/browse.ts'
import { type Line, linesOf } from '../../tests/world/log-lines.ts'
import { type World, world } from '../../tests/world/world.ts'
import { wholeParts } from './whole-parts.ts'

let w: World
let id: string
let number: string
beforeAll(async () => {
  w = await world()
  await fillWithScenarios(w.house, w.owner, [deNachttrein])
  const { rows } = await w.superuser.query('select id, number from liv.case_file')
  ;[{ id, number }] = rows
}, 120_000)
afterAll(() => w.close())

const careWords = 'Slaapt overdag. Droomt van een deur die niet opengaat.'
const plain = (html: string) => html.replaceAll('<!-- -->', '')
const get = async (persona: string, path: string) => {
  const { html, ...answer } = await browse(w, await w.as(persona)).get(`/dossiers/${number}/lezen${path}`)
  return { ...answer, html: plain(html) }
}
const all = (keys: readonly string[]) => `?${keys.map((key) => `deel=${key}`).join('&')}`
const offered = (html: string) =>
  [...html.matchAll(/<input[^>]*name="deel"[^>]*>/g)].map(([input]) => /value="([^"]+)"/.exec(input)?.[1] ?? '')
const shown = (html: string) => [...html.matchAll(/class="ui-whole__part" id="([^"]+)"/g)].map(([, key]) => key ?? '')
/** The parts in which something stands. */
const written = (html: string) =>
  shown(html).filter((key) => {
    const [part = ''] = html.slice(html.indexOf(`class="ui-whole__part" id="${key}"`)).split('</section>')
    return !part.includes('Hier is nog niets geschreven.')
  })
const opened = (lines: readonly Line[]) => lines.filter(({ event }) => event === 'content.opened').map(({ act }) => act)

describe('reading a whole case', () => {
  const team = ['persoon', 'aanmelding', 'weging', 'opdracht', 'toestemming', 'gesprekken', 'informatie']
  const mayRead: Record<string, readonly string[]> = {
    sanne: [...team, 'zorg', 'radicalisering', 'overleg', 'advies', 'opvolging', 'overdracht', 'afsluiting', 'gevaar'],
    omar: [...team, 'zorg', 'radicalisering', 'overleg', 'advies', 'opvolging', 'afsluiting'],
    lotte: [
      ...team,
      'zorgnotities',
      'zorg',
      'radicalisering',
      'psychisch',
      'overleg',
      'advies',
      'opvolging',
      'afsluiting',
    ],
    karin: ['persoon', 'opdracht', 'advies', 'opvolging', 'overdracht', 'afsluiting'],
    tess: [],
  }
  for (const [persona, keys] of Object.entries(mayRead))
    test(`${persona} is offered what they may read, in the order of the way, and nothing of the rest`, async () => {
      const { status, html } = await get(persona, '')
      expect(status).toBe(200)
      expect(offered(html)).toEqual(keys)
      if (keys.length === 0) expect(html).toContain('Er is hier niets voor u om te lezen')
    })

  test('who has nothing to do with the case does not find the page, nor any part of it; the case is there', async () => {
    for (const persona of ['noor', 'joost', 'bas', 'mark', 'wim'])
      for (const path of ['', '/overleg?deel=advies']) expect((await get(persona, path)).status, persona).toBe(404)
    expect((await w.superuser.query('select from liv.case_file where id = $1', [id])).rowCount).toBe(1)
  })

  test('the log has one line for each part that was opened, and one that says what for', async () => {
    for (const [persona, keys] of Object.entries(mayRead).filter(([, one]) => one.length > 0)) {
      let html = ''
      const lines = await linesOf(w, async () => {
        html = (await get(persona, `/overleg${all(keys)}`)).html
      })
      expect(shown(html), persona).toEqual(keys)
      const acts = opened(lines)
      expect(new Set(acts).size, `${persona}: no act twice`).toBe(acts.length)
      for (const key of written(html))
        expect(acts, `${persona}: ${key}`).toContain(wholeParts.find((part) => part.key === key)?.acts[0])
      const allowed = wholeParts.filter(({ key }) => keys.includes(key)).flatMap((part) => part.acts)
      const besides = ['read the closure for the team']
      expect(
        acts.filter((act) => !allowed.includes(act as never) && !besides.includes(act)),
        persona,
      ).toEqual([])
      expect(lines.at(-1)).toMatchObject({ event: 'case.read-for-meeting', outcome: 'done' })
    }
  })

  test('one part opens that part alone', async () => {
    const lines = await linesOf(w, () => get('sanne', '/toetsing?deel=opdracht'))
    expect(opened(lines)).toEqual(['read the commission'])
    expect(lines.at(-1)?.event).toBe('case.read-for-review')
  })

  test('a part that is not theirs, or that was shut meanwhile, is not found, and nothing else opens with it', async () => {
    for (const [persona, key] of [
      ['karin', 'gesprekken'],
      ['omar', 'zorgnotities'],
      ['sanne', 'psychisch'],
      ['sanne', 'verzonnen'],
    ] as const) {
      const lines = await linesOf(w, async () => {
        expect((await get(persona, `/overleg?deel=opdracht&deel=${key}`)).status, `${persona} ${key}`).toBe(404)
      })
      expect(opened(lines)).toEqual([])
      expect(lines.at(-1)?.outcome).toBe('refused')
    }
    const end = (ended: string) =>
      w.superuser.query(`update gate.membership set ended_at = ${ended} where case_id = $1 and account = $2`, [
        id,
        idOf('omar'),
      ])
    await end('now()')
    expect((await get('omar', '/overleg?deel=opdracht')).status).toBe(404)
    await end('null')
    expect((await get('omar', '/overleg?deel=opdracht')).status).toBe(200)
  })

  test('without a part the question comes back, and says what to do', async () => {
    const { to } = await get('sanne', '/overleg')
    expect(to).toBe(`/dossiers/${number}/lezen?kies=niets`)
    expect((await get('sanne', '?kies=niets')).html).toContain('Kies wat u wilt lezen: ten minste één deel.')
  })

  test('the words of every part are there, from the referral to the follow-up', async () => {
    const { html } = await get('lotte', `/overleg${all(mayRead.lotte ?? [])}`)
    for (const sentence of [
      'Yonas Gebreamlak',
      'Wij nemen de aanmelding op. Er is een vraag die alleen in een gesprek een antwoord krijgt.',
      'Niemand vraagt hem intussen naar zijn zin.',
      'Rustig verteld, en gevraagd wat hij had begrepen.',
      'Misschien herkent zij mij niet.',
      careWords,
      'Hij is alleen en zijn dag is omgedraaid.',
      '1. Zoek een open dag bij een opleiding voor het spoor',
      'Zij herkende hem meteen.',
    ])
      expect(html).toContain(sentence)
  })

  test('it says whose print it is, that it must be destroyed, and names nobody who referred', async () => {
    const { html } = await get('sanne', `/overleg${all(mayRead.sanne ?? [])}`)
    expect(html).toContain(`<strong>${number}</strong>. Gelezen door Sanne de Wit`)
    expect(html).toContain('Vertrouwelijk: vernietig dit na het overleg.')
    const { referrerName } = deNachttrein.referral
    expect(html.slice(html.indexOf('ui-whole'))).not.toContain(referrerName)
  })

  test('what is for care alone is in the whole of care, and in no other', async () => {
    expect((await get('lotte', '/overleg?deel=zorgnotities')).html).toContain(careWords)
    for (const persona of ['sanne', 'omar', 'karin'])
      expect((await get(persona, `/overleg${all(mayRead[persona] ?? [])}`)).html, persona).not.toContain(careWords)
  })

  test('the sheet for a meeting has the question, the advice and the decisions, and nobody by name', async () => {
    for (const persona of ['sanne', 'lotte', 'karin']) {
      let html = ''
      const lines = await linesOf(w, async () => {
        html = (await get(persona, '/blad')).html
      })
      const sheet = html.slice(html.indexOf('<article class="ui-whole"'), html.indexOf('</article>'))
      expect(sheet).toContain('wat helpt hem slapen?')
      expect(sheet).toContain('Zoek een open dag bij een opleiding voor het spoor')
      const { rows } = await w.superuser.query('select name from gate.account')
      for (const { name } of [...rows, { name: deNachttrein.referral.referrerName }, { name: 'Gebreamlak' }])
        for (const part of name.split(' ').filter((one: string) => one.length > 3))
          expect(sheet, part).not.toContain(part)
      expect(opened(lines).toSorted()).toEqual(['read follow-up', 'read the commission', 'read the sent advice'])
      expect(lines.at(-1)?.event).toBe('case.sheet-made')
    }
    for (const persona of ['tess', 'noor', 'joost']) expect((await get(persona, '/blad')).status).toBe(404)
  })

  test('its number of queries does not grow with what is in a case', async () => {
    const person = await w.as('lotte')
    const count = async () => {
      let made = 0
      await person.on(number, 'read the process', async (ctx) => {
        const counted = new Proxy(ctx.tx, {
          get: (tx, name) => {
            const value = tx[name as keyof typeof tx] as unknown
            if (typeof value !== 'function') return value
            return (...args: unknown[]) => {
              made += 1
              return value.apply(tx, args)
            }
          },
        })
        for (const part of wholeParts.filter(({ acts }) => acts.every((act) => may(ctx.me, act, ctx.case))))
          await part.read({ ...ctx, tx: counted })
      })
      return made
    }
    const before = await count()
    const sanne = await w.as('sanne')
    for (const days of [30, 40, 50])
      await sanne.on(number, 'plan a review moment', (ctx) => insertMoment(ctx, ctx.today.add({ days }), 'Bellen.'))
    expect(await count()).toBe(before)
  })
})
