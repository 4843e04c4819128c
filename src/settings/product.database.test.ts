import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { writeDown } from '#consultation/consultation-actions.ts'
import { sql } from '#platform/database/sql.ts'
import { promote } from '#promotion/promotion-actions.ts'
import { makeReferral } from '#trajectory/1-referral/referral-actions.ts'
import { browse } from '../../tests/world/browse.ts'
import { aConsultation, aTrajectory, somePromotion, someQuestion } from '../../tests/world/consultation-world.ts'
import { linesOf } from '../../tests/world/log-lines.ts'
import { aCase, someReferral, type World, world } from '../../tests/world/world.ts'
import { products } from './product.ts'

/** Practice 46: production opens no real file of a product before the FG confirmed its ground and dossier regime. */
let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const stamp = (mode: 'demo' | 'production') => w.superuser.query('update gate.stamp set mode = $1', [mode])
const confirmed = (product: string) =>
  w.superuser.query(
    `insert into liv.setting (id, key, value, from_on, reason, author)
     values (gen_random_uuid(), $1, '{"ground":"x","regime":"y"}', current_date, 'proef', gen_random_uuid())`,
    [`product-${product}`],
  )
beforeEach(async () => {
  await stamp('demo')
  await w.superuser.query("delete from liv.setting where key like 'product-%'")
})
const needs = 'heeft de grondslag en het dossierregime van dit product bevestigd'

test('a demo goes on as it was, with one line that says how it is in production', async () => {
  await aCase(w)
  await aTrajectory(w)
  const page = await browse(w, await w.as('yara')).get('/consultaties/nieuw')
  expect(page.html).toContain('In productie kan dit pas')
  expect(page.html).toContain('name="question"')
})

test('in production nothing is opened that was not confirmed, and one confirmation opens one product', async () => {
  const { id } = await aConsultation(w)
  const yara = await w.as('yara')
  const els = await w.as('els')
  const { account } = await w.as('omar')
  await stamp('production')
  const ask = () => yara.act('write down a consultation', (ctx) => writeDown(ctx, someQuestion()))
  const refer = () => els.act('make a referral', (ctx) => makeReferral(ctx, someReferral))
  const agreed = { 'take-question': 'ja', 'text-question': 'Hij praat niet meer.' }
  await expect(ask()).rejects.toThrow(needs)
  await expect(refer()).rejects.toThrow(needs)
  await expect(yara.act('promote the consultation', (ctx) => promote(ctx, id, somePromotion(agreed)))).rejects.toThrow(
    needs,
  )
  await expect(
    yara.act('start trajectory advice', async (ctx) =>
      (await import('#consultation/trajectory-actions.ts')).startTrajectory(ctx, id, {
        goal: 'Rust.',
        endsOn: Temporal.Now.plainDateISO().add({ days: 60 }),
        firstOn: Temporal.Now.plainDateISO().add({ days: 4 }),
        adviser: account,
      }),
    ),
  ).rejects.toThrow(needs)
  await confirmed('duiding')
  await refer()
  await expect(ask()).rejects.toThrow(needs)
  await confirmed('consultation')
  await ask()
})

test('raw SQL opens no file either: the database asks for each product', async () => {
  const { id } = await aConsultation(w)
  const yara = await w.as('yara')
  await stamp('production')
  const raw = (text: string) => {
    const ready = text.replaceAll('$me', yara.account).replaceAll('$it', id)
    return yara.act('signed in', (ctx) => ctx.tx.run({ text: ready, values: [] } as never))
  }
  for (const text of [
    `insert into liv.consultation (id, author, code, subject, answer_due, destroy_on, content) values (gen_random_uuid(), '$me', '', 'group', current_date, current_date + 9, '\\x00')`,
    `insert into liv.trajectory_advice (id, consultation, author, ends_on) values (gen_random_uuid(), '$it', '$me', current_date + 9)`,
    `select gate.open_case(gen_random_uuid(), 'duiding', false, current_date, current_date, current_date)`,
  ])
    await expect(raw(text), text).rejects.toMatchObject({ code: 'LV409' })
})

test('the page says who must do what instead of showing a form, and a refusal loses nothing', async () => {
  await stamp('production')
  const els = browse(w, await w.as('els'))
  const page = await els.get('/aanmelden')
  expect(page.html).toContain('Eerst bevestigt de functionaris gegevensbescherming')
  expect(page.html).not.toContain('name="concern"')
  const yara = browse(w, await w.as('yara'))
  expect((await yara.get('/consultaties/nieuw')).html).not.toContain('name="question"')
  const day = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: 3 })
  const lines = await linesOf(w, async () => {
    const sent = await yara.post('/consultaties/nieuw', {
      question: 'Dit typte ik al.',
      subject: 'individual',
      'answerDue-day': String(day.day),
      'answerDue-month': String(day.month),
      'answerDue-year': String(day.year),
    })
    expect(sent.status).toBe(422)
    expect(sent.html).toContain(needs)
    expect(sent.html).toContain('Dit typte ik al.')
  })
  expect(lines.at(-1)?.outcome).toBe('refused')
})

test('only the FG confirms, also the default as it stands, with a day; nobody else does, by page or by raw SQL', async () => {
  const wim = browse(w, await w.as('wim'))
  for (const product of products) {
    const at = `/beheer/instellingen/product-${product}`
    const { html } = await wim.get(at)
    const shown = (name: string) =>
      (new RegExp(`<textarea[^>]*name="${name}"[^>]*>([^<]*)<`).exec(html)?.[1] ?? '').trim()
    const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
    const sent = await wim.post(`${at}/wijzigen`, {
      ground: shown('ground'),
      regime: shown('regime'),
      'from-day': String(today.day),
      'from-month': String(today.month),
      'from-year': String(today.year),
      reason: 'Gelezen en akkoord.',
    })
    expect([product, sent.status]).toEqual([product, 303])
  }
  const { rows } = await w.superuser.query(
    "select key, author from liv.setting where key like 'product-%' order by key",
  )
  const { account } = await w.as('wim')
  expect(rows.map(({ author }) => author)).toEqual([account, account, account])
  await stamp('production')
  await (await w.as('yara')).act('write down a consultation', (ctx) => writeDown(ctx, someQuestion()))
  for (const persona of ['bas', 'tess', 'sanne', 'iris']) {
    const one = await w.as(persona)
    await expect(
      one.act('signed in', (ctx) =>
        ctx.tx.run(sql`insert into liv.setting (id, key, value, from_on, reason, author)
          values (gen_random_uuid(), 'product-duiding', '{}', gate.today(), 'x', ${one.account})`),
      ),
      persona,
    ).rejects.toMatchObject({ code: '42501' })
  }
})
