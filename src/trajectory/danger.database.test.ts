import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listMyDangerCalls } from '#danger/danger-store.ts'
import { addWorkingDays } from '#platform/clock.ts'
import { aCaseWithTeam } from '../../tests/world/a-team.ts'
import { browse } from '../../tests/world/browse.ts'
import { aCase, type World, world } from '../../tests/world/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
}, 60_000)
afterAll(() => w.close())

const told = {
  told: 'yes',
  whom: 'Crisisdienst, verpleegkundige',
  facts: 'Dat hij vannacht niet veilig alleen kon zijn.',
  ground: 'vitalInterest',
  personTold: 'yes',
  tested: 'after',
}
const at = async (persona: string) => browse(w, await w.as(persona))
const rings = async (persona: string, number: string) => {
  const answer = await (await at(persona)).post(`/dossiers/${number}/gevaar`, {})
  expect(answer.status).toBe(303)
  return answer.to as string
}
const logged = async (event: string) =>
  (await w.superuser.query('select outcome from audit.event where event = $1', [event])).rows.length

describe('acute danger', () => {
  test('is in sight on every case page, and for the referrer too', async () => {
    const { number } = await aCaseWithTeam(w)
    for (const path of ['', '/team', '/gesprekken', '/gevaar'])
      expect((await (await at('omar')).get(`/dossiers/${number}${path}`)).html).toContain(`/dossiers/${number}/gevaar"`)
    expect((await (await at('els')).get(`/aanmelden/ontvangst/${number}`)).html).toContain(
      `/dossiers/${number}/gevaar"`,
    )
  })

  test('leads back only to what the reader may open', async () => {
    const { number } = await aCaseWithTeam(w)
    for (const persona of ['els', 'omar', 'sanne']) {
      const page = await at(persona)
      const { html } = await page.get(`/dossiers/${number}/gevaar`)
      const [way = ''] = /<nav[^>]*ui-crumbs.*?<\/nav>/s.exec(html) ?? []
      const links = [...way.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href)
      expect(links, persona).toHaveLength(2)
      for (const href of links) expect((await page.get(href)).status, `${persona} ${href}`).toBe(200)
    }
  })
  test('shows whom to ring without opening anything, to everybody with a standing in the case', async () => {
    const { number } = await aCaseWithTeam(w)
    const before = await logged('content.opened')
    for (const persona of ['els', 'omar', 'lotte', 'pieter', 'daan', 'sanne']) {
      const { status, html } = await (await at(persona)).get(`/dossiers/${number}/gevaar`)
      expect(status, persona).toBe(200)
      for (const one of ['tel:112', 'tel:08000113', 'Ggz-crisisdienst', 'LIV-piket', 'nog te bevestigen'])
        expect(html).toContain(one)
      expect(html).toContain('Ik heb gebeld')
    }
    expect(await logged('content.opened')).toBe(before)
  })

  test('is no door for who has nothing to do with the case', async () => {
    const { number } = await aCaseWithTeam(w)
    for (const persona of ['noor', 'mark', 'hamid'])
      expect((await (await at(persona)).get(`/dossiers/${number}/gevaar`)).status, persona).toBe(404)
    expect((await (await at('noor')).post(`/dossiers/${number}/gevaar`, {})).status).toBe(404)
  })

  test('asks nothing at the button, tells who leads that work waits, and waits one working day for who rang', async () => {
    const { id, number } = await aCaseWithTeam(w)
    const to = await rings('lotte', number)
    expect(to).toMatch(new RegExp(`^/dossiers/${number}/gevaar/[0-9a-f-]{36}$`))
    const mails = await w.superuser.query("select object from gate.job where kind = 'mail' and asked_by = $1", [
      (await w.as('lotte')).account,
    ])
    expect(new Set(mails.rows.map(({ object }) => object))).toEqual(
      new Set([(await w.as('sanne')).account, (await w.as('daan')).account]),
    )
    const [waits] = await (await w.as('lotte')).act('signed in', (ctx) => listMyDangerCalls(ctx))
    const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
    expect(waits).toMatchObject({ caseId: id, number, dueOn: addWorkingDays(today, 1).toString() })
    expect(await (await w.as('omar')).act('signed in', (ctx) => listMyDangerCalls(ctx))).toEqual([])
  })

  test('stands on the first screen of who leads, whatever they chose to see of their work', async () => {
    const { number } = await aCaseWithTeam(w)
    const to = await rings('sanne', number)
    const page = await at('sanne')
    for (const words of ['', '?stap=afsluiting', '?wacht=ander&wanneer=later'])
      expect((await page.get(`/werk${words}`)).html, words).toContain(`href="${to}"`)
  })

  test('works for a referrer on Friday night, before anybody took the case', async () => {
    const { number } = await aCase(w, false)
    const to = await rings('els', number)
    expect((await (await at('els')).post(to, told)).to).toBe(`/dossiers/${number}/gevaar`)
    expect(await (await w.as('els')).act('signed in', (ctx) => listMyDangerCalls(ctx))).toEqual([])
  })
})

describe('what was told to whom', () => {
  test('is written by who rang and read by who leads, not by colleagues', async () => {
    const { number } = await aCaseWithTeam(w)
    const to = await rings('omar', number)
    expect((await (await at('omar')).post(to, told)).status).toBe(303)
    expect((await (await at('sanne')).get(`/dossiers/${number}/gevaar`)).html).toContain('niet veilig alleen')
    for (const persona of ['omar', 'lotte', 'els'])
      expect((await (await at(persona)).get(`/dossiers/${number}/gevaar`)).html, persona).not.toContain(
        'niet veilig alleen',
      )
    const control = await w.superuser.query('select content from liv.danger_record')
    expect(control.rows.some(({ content }) => content.length > 50)).toBe(true)
    expect(control.rows.every(({ content }) => !content.includes('niet veilig'))).toBe(true)
  })

  test('of somebody else’s call cannot be written by a colleague who does not lead', async () => {
    const { number } = await aCaseWithTeam(w)
    const to = await rings('omar', number)
    expect((await (await at('lotte')).post(to, told)).status).toBe(404)
    expect((await (await at('sanne')).post(to, told)).status).toBe(303)
  })

  test('comes back with every word when something is missing, or when it was written already', async () => {
    const { number } = await aCaseWithTeam(w)
    const to = await rings('omar', number)
    const refused = await (await at('omar')).post(to, { ...told, ground: '' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Kies waarom u dit mocht vertellen')
    expect(refused.html).toContain('niet veilig alleen')
    await (await at('omar')).post(to, told)
    const twice = await (await at('sanne')).post(to, told)
    expect(twice.status).toBe(422)
    expect(twice.html).toContain('Dit is al vastgelegd')
    expect(twice.html).toContain('Wat u typte')
  })

  test('in haste is tested afterwards by another than its writer', async () => {
    const { number } = await aCaseWithTeam(w)
    const to = await rings('sanne', number)
    await (await at('sanne')).post(to, told)
    const own = await (await at('sanne')).post(`${to}/meekijken`, { note: 'Goed zo.' })
    expect(own.status).toBe(422)
    expect(own.html).toContain('iemand anders dan de schrijver kijkt mee')
    expect((await (await at('omar')).post(`${to}/meekijken`, { note: 'Goed zo.' })).status).toBe(404)
    expect((await (await at('daan')).post(`${to}/meekijken`, { note: 'Nodig, en niet meer dan nodig.' })).status).toBe(
      303,
    )
    expect((await (await at('sanne')).get(`/dossiers/${number}/gevaar`)).html).toContain(
      'Nodig, en niet meer dan nodig.',
    )
  })
})

describe('what was forgotten', () => {
  const added = { addendum: 'De crisisdienst belde om elf uur terug.' }
  test('is added by who wrote it or who leads, dated and beside it; the record stays as it was', async () => {
    const { id, number } = await aCaseWithTeam(w)
    const to = await rings('omar', number)
    await (await at('omar')).post(to, told)
    expect((await (await at('omar')).post(`${to}/aanvullen`, { addendum: '' })).html).toContain(
      'Schrijf op wat u aanvult',
    )
    expect((await (await at('omar')).post(`${to}/aanvullen`, added)).status).toBe(303)
    expect((await (await at('sanne')).post(`${to}/aanvullen`, { addendum: 'Nagevraagd: dit klopt.' })).status).toBe(303)
    const { html } = await (await at('sanne')).get(`/dossiers/${number}/gevaar`)
    for (const words of ['niet veilig alleen', 'om elf uur terug', 'Nagevraagd: dit klopt.', 'Aangevuld op'])
      expect(html).toContain(words)
    expect(html).toMatch(/Door (<!-- -->)?Omar/)
    const omars = await (await at('omar')).get(`/dossiers/${number}/gevaar`)
    expect(omars.html).toContain('Aangevuld op')
    expect(omars.html).not.toContain('om elf uur terug')
    const { rows } = await w.superuser.query('select content from liv.danger_addendum where case_id = $1', [id])
    expect(rows).toHaveLength(2)
    for (const { content } of rows) expect(content.toString()).not.toMatch(/elf uur|klopt/)
    expect(await logged('danger.added-to')).toBeGreaterThanOrEqual(2)
    await expect(
      w.superuser.query("update liv.danger_record set content = '\\x00' where case_id = $1", [id]),
    ).rejects.toMatchObject({ code: 'LV409' })
    await expect(
      w.superuser.query("update liv.danger_addendum set content = '\\x00' where case_id = $1", [id]),
    ).rejects.toMatchObject({ code: 'LV409' })
  })

  test('is not added by a colleague who did neither, by page nor by raw SQL; nothing typed is lost', async () => {
    const { id, number } = await aCaseWithTeam(w)
    const to = await rings('omar', number)
    await (await at('omar')).post(to, told)
    const before = await rings('lotte', number)
    const early = await (await at('lotte')).post(`${before}/aanvullen`, added)
    expect(early.status).toBe(422)
    expect((await (await at('lotte')).post(`${to}/aanvullen`, added)).status).toBe(404)
    const { rows } = await w.superuser.query('select id from liv.danger_record where case_id = $1', [id])
    for (const persona of ['lotte', 'els', 'karin'])
      await expect(
        (await w.as(persona)).act('signed in', (ctx) =>
          ctx.tx.run({
            text: `insert into liv.danger_addendum (id, case_id, record, author, content)
              values (gen_random_uuid(), $1, $2, $3, '\\x00')`,
            values: [id, rows[0].id, ctx.me.account],
          }),
        ),
        persona,
      ).rejects.toMatchObject({ code: '42501' })
  })
})
