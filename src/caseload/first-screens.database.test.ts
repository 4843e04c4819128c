import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planConversation, writeAgreements } from '#trajectory/5-conversations/conversation-actions.ts'
import type { PlanForm } from '#trajectory/5-conversations/conversations.ts'
import { insertReference } from '#trajectory/8-follow-up/contact-store.ts'
import { idOf } from '../../database/scenarios/people.ts'
import { aCaseWithTeam } from '../../tests/world/a-team.ts'
import { browse } from '../../tests/world/browse.ts'
import { followUpCase } from '../../tests/world/follow-up-case.ts'
import { type World, world } from '../../tests/world/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
}, 60_000)
afterAll(() => w.close())

const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
const work = async (persona: string) => {
  const { html } = await browse(w, await w.as(persona)).get('/werk')
  return html.slice(html.indexOf('<main'), html.indexOf('</main>')).replaceAll('<!-- -->', '')
}
const sections = (html: string) => [...html.matchAll(/<h2[^>]*>([^<]+)<\/h2>/g)].map(([, title]) => title)
const plan: PlanForm = {
  plannedOn: today.add({ days: 3 }),
  time: Temporal.PlainTime.from('14:30'),
  place: 'azc Heidedorp, kamer 4',
  withWhom: 'mevrouw Verzonnen en haar zus',
  interpreterMode: 'phone',
  interpreterLanguage: 'Tigrinya',
  interpreterDialect: '',
  interpreterRegister: 'sworn',
  safety: 'Deur op een kier.',
}
async function aPlannedTalk(change: Partial<PlanForm> = {}) {
  const made = await aCaseWithTeam(w)
  const talk = await (await w.as('sanne')).on(made.number, 'plan a conversation', (ctx) =>
    planConversation(ctx, { ...plan, ...change }),
  )
  return { ...made, talk }
}
const agree = async (number: string, text: string) =>
  (await w.as('lotte')).on(number, 'write working agreements', (ctx) => writeAgreements(ctx, { text, _version: '0' }))

/** Lines about texts that opened, written while this is done: act by act. */
async function openedBy(persona: string, doing: () => Promise<unknown>): Promise<string[]> {
  const { rows: before } = await w.superuser.query('select coalesce(max(seq), 0) as seq from audit.event')
  await doing()
  const { rows } = await w.superuser.query(
    "select act from audit.event where seq > $1 and event = 'content.opened' and actor = $2 order by seq",
    [before[0].seq, (await w.as(persona)).account],
  )
  return rows.map(({ act }) => act)
}

describe('the first screen of an expert', () => {
  test('begins with the next conversation: when, where, which interpreter, what to keep to, and one click to prepare it', async () => {
    const { number, talk } = await aPlannedTalk()
    await agree(number, 'Niet voor elf uur. Raam open.')
    const html = await work('omar')
    expect(sections(html)[0]).toBe('Uw volgende gesprek')
    for (const said of ['14.30 uur', 'azc Heidedorp, kamer 4', 'een tolk per telefoon, Tigrinya', 'Niet voor elf uur'])
      expect(html).toContain(said)
    expect(html).toContain(`href="/dossiers/${number}/gesprekken/${talk}"`)
    expect((await browse(w, await w.as('omar')).get(`/dossiers/${number}/gesprekken/${talk}`)).status).toBe(200)
    expect(html).not.toContain('Verzonnen')
    expect(html).not.toContain('Bereid het gesprek voor')
  })

  test('opens a part once for all conversations of that day, with one line in the log for each part', async () => {
    const first = await aPlannedTalk({ plannedOn: today.add({ days: 1 }), time: Temporal.PlainTime.from('09:15') })
    await aPlannedTalk({ plannedOn: today.add({ days: 1 }), time: Temporal.PlainTime.from('16:00') })
    await agree(first.number, 'Bel aan bij de receptie.')
    let html = ''
    const opened = await openedBy('omar', async () => {
      html = await work('omar')
    })
    expect(opened).toEqual(['read conversations', 'read the care conclusion'])
    expect(html.indexOf('9.15 uur')).toBeLessThan(html.indexOf('Daarna, 16.00 uur'))
    expect(html).toContain('Bel aan bij de receptie.')
  })

  test('is not for who leads, nor for who has nothing to do with the case, although the row is there', async () => {
    const { id } = await aPlannedTalk()
    for (const persona of ['sanne', 'daan', 'noor', 'tess', 'karin']) {
      const opened = await openedBy(persona, async () => {
        expect(await work(persona), persona).not.toContain('Uw volgende gesprek')
      })
      expect(opened, persona).toEqual([])
    }
    const control = await w.superuser.query('select from liv.conversation where case_id = $1', [id])
    expect(control.rowCount).toBe(1)
  })

  test('then has the texts that are not done, also what is typed and not yet saved, and then what to test', async () => {
    const { number } = await aCaseWithTeam(w, 'duiding')
    const omar = browse(w, await w.as('omar'))
    const form = `/dossiers/${number}/berichten`
    const kept = await omar.post('/api/v1/concepten', {
      text: 'Half een zin',
      _form: form,
      _draft: randomUUID(),
      _kept: '0',
    })
    expect(kept.status).toBe(200)
    const reviewing = await aCaseWithTeam(w, 'duiding')
    await w.superuser.query(
      `insert into gate.membership (case_id, account, relation, from_at, given_by) values ($1, $2, 'reviewerRadicalisation', now(), $2)`,
      [reviewing.id, idOf('noor')],
    )
    await w.superuser.query(
      `insert into liv.duiding_radicalisation (id, case_id, author, written_at, signed_at, signed_by)
       values (gen_random_uuid(), $1, $2, now(), now(), $2)`,
      [reviewing.id, idOf('omar')],
    )
    const html = await work('omar')
    const order = sections(html)
    expect(order.indexOf('Onaffe teksten')).toBe(order.indexOf('Uw volgende gesprek') + 1)
    expect(html).toContain('Bericht aan het team')
    expect(html).toMatch(/href="\/concepten\/[0-9a-f-]{36}"/)
    expect(html).not.toContain('Half een zin')
    expect(sections(await work('noor'))).toContain('Te toetsen')
  })
})

describe('the first screen of a commissioner', () => {
  test('says whose case, by when, whom to ring, and has the way to say that somebody moved', async () => {
    const { number } = await followUpCase(w)
    const karin = await w.as('karin')
    await karin.on(number, 'keep an own reference', (ctx) => insertReference(ctx, 'HD-77'))
    let html = ''
    const opened = await openedBy('karin', async () => {
      html = await work('karin')
    })
    expect(opened).toEqual(['read follow-up'])
    expect(sections(html)[0]).toBe('Dit wacht op u')
    for (const said of ['U heeft drie aanbevelingen te beslissen', 'Uw kenmerk: HD-77', 'Bel de coördinator', 'tel:'])
      expect(html).toContain(said)
    const pages = browse(w, karin)
    for (const path of ['', '/persoon', '/overdracht', '/opvolging']) {
      expect(html).toContain(`href="/dossiers/${number}${path}"`)
      expect((await pages.get(`/dossiers/${number}${path}`)).status, path).toBe(200)
    }
    expect(html).not.toContain('Proefpersoon')
  })

  test('keeps the own reference from another organisation', async () => {
    const { id } = await followUpCase(w)
    expect(await work('hamid')).not.toContain('HD-77')
    expect((await w.superuser.query('select from liv.case_file where id = $1', [id])).rowCount).toBe(1)
  })
})

describe('the yearly check', () => {
  test('once lapsed waits for who leads, on the first screen and on the card, and for nobody else', async () => {
    const { id, number } = await aCaseWithTeam(w)
    expect(await work('sanne')).not.toContain('De jaarlijkse toets is voorbij')
    await w.superuser.query('update liv.case_file set review_on = current_date where id = $1', [id])
    const html = await work('sanne')
    expect(html).toContain('De jaarlijkse toets is voorbij')
    expect(html).toContain(`href="/dossiers/${number}#toets"`)
    const card = (await browse(w, await w.as('sanne')).get(`/dossiers/${number}`)).html
    expect(card).toContain('id="toets"')
    expect(card).toContain('Kijk of dit dossier nog nodig is')
    for (const persona of ['omar', 'lotte', 'noor', 'tess'])
      expect(await work(persona), persona).not.toContain('De jaarlijkse toets is voorbij')
    expect((await browse(w, await w.as('omar')).get(`/dossiers/${number}`)).html).not.toContain('id="toets"')
  })
})

describe('the first screen of who keeps LIV running', () => {
  test('shows the administrator which defaults LIV must confirm, and which accounts end soon', async () => {
    expect(await work('bas')).not.toContain('Accounts die eindigen')
    await w.superuser.query('update gate.account set until_on = current_date + 20 where id = $1', [idOf('rosa')])
    const html = await work('bas')
    expect(sections(html)).toEqual(['Accounts die eindigen', 'Standaarden, nog te bevestigen', 'Wat u hier kunt doen'])
    expect(html).toContain(`href="/beheer/mensen/${idOf('rosa')}"`)
    expect(html).toMatch(/Termijnen per stap: \d+/)
    expect(html).not.toMatch(/LIV-\d{4}-\d{5}/)
    for (const persona of ['tess', 'wim', 'sanne']) expect(await work(persona)).not.toContain('Accounts die eindigen')
  })

  test('shows the FG the grounds to set and the defaults, and no case', async () => {
    const html = await work('wim')
    expect(sections(html)[0]).toBe('Grondslagen die u nog vaststelt')
    expect(html).toContain('Grondslag: COA, azc Heidedorp')
    expect(html).not.toMatch(/LIV-\d{4}-\d{5}/)
  })

  test.each(['elif', 'mark', 'ruben', 'iris', 'olga'])(
    'tells %s honestly that nothing waits, and what can be done now',
    async (persona) => {
      const html = await work(persona)
      expect(html).toContain('Er wacht nu niets op u')
      const doors = [...html.slice(html.indexOf('Wat u hier kunt doen')).matchAll(/href="([^"]+)"/g)]
      expect(doors.length).toBeGreaterThan(0)
      for (const [, href] of doors) {
        if (href === '/privacy') continue
        expect((await browse(w, await w.as(persona)).get(href ?? '')).status, href).toBe(200)
      }
    },
  )
})

test('the first screen asks the database no more, however many cases there are', async () => {
  const asked = async (persona: string) => {
    const original = pg.Client.prototype.query
    let count = 0
    pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]) {
      count += 1
      return (original as (...all: unknown[]) => unknown).apply(this, args)
    } as typeof original
    try {
      await work(persona)
      return count
    } finally {
      pg.Client.prototype.query = original
    }
  }
  const people = ['omar', 'sanne', 'karin', 'yara', 'bas']
  const before: number[] = []
  for (const one of people) before.push(await asked(one))
  for (let more = 0; more < 3; more += 1) {
    await aPlannedTalk()
    await followUpCase(w)
  }
  for (const [place, one] of people.entries()) expect(await asked(one), one).toBeLessThanOrEqual(before[place] ?? 0)
})
