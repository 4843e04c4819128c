import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Filled } from '../web/filled.ts'
import { useAssets } from './assets.ts'
import { Submit } from './buttons.tsx'
import { Checks, Choices } from './choices.tsx'
import { DateField } from './date-field.tsx'
import { renderDocument } from './document.tsx'
import { Form, fields } from './form.tsx'
import { TextArea, TextField } from './form-fields.tsx'
import { FormContents, FormPart, SaveBar } from './form-long.tsx'

const origin = 'http://forms.test'
const options = [
  { value: 'a', label: 'Eerste' },
  { value: 'b', label: 'Tweede' },
]
let browser: Browser
let assets: string
beforeAll(async () => {
  assets = mkdtempSync(join(tmpdir(), 'assets-'))
  execFileSync(process.execPath, [join(import.meta.dirname, 'build-css.mjs'), assets])
  useAssets(JSON.parse(readFileSync(join(assets, 'manifest.json'), 'utf8')))
  const args = ['--no-sandbox', '--headless', '--disable-gpu']
  browser = await chromium.launch({ executablePath: process.env.LIV_CHROMIUM ?? '/usr/bin/chromium', args })
}, 60_000)
afterAll(() => browser?.close())

function ourForm(filled?: Filled) {
  const f = fields(filled)
  return (
    <Form action="/sturen" token="t" {...(filled && { filled })}>
      <TextArea {...f('text')} label="Wat zag u?" hint="Noem geen namen." max={20} optional />
      <TextField {...f('place')} label="Waar?" hint="Een plaats." />
      <DateField {...f('on')} label="Wanneer?" />
      <Choices {...f('one')} label="Welke?" options={options} />
      <Checks {...f('more')} label="Wat nog?" options={options} />
      <Submit reasons={['Het overleg is vastgelegd']}>Verstuur</Submit>
    </Form>
  )
}

async function open(form = ourForm()): Promise<Page> {
  const page = await browser.newPage()
  const html = renderDocument({ title: 'Formulier', scripts: ['fields'], body: <main>{form}</main> })
  await page.route(`${origin}/**`, (route) => {
    const path = new URL(route.request().url()).pathname
    const asset = path.startsWith('/assets/')
    const contentType = path.endsWith('.js') ? 'text/javascript' : path.endsWith('.css') ? 'text/css' : 'text/html'
    return route.fulfill({ contentType, body: asset ? readFileSync(join(assets, path.slice(8))) : html })
  })
  await page.goto(origin)
  return page
}

const refused: Filled = {
  form: '/sturen',
  values: { text: 'Dit zijn meer dan twintig tekens.', 'on-day': '31', 'on-month': '2', 'on-year': '2026' },
  errors: ['text', 'place', 'on', 'one', 'more'].map((field) => ({ field, sentence: `Verander ${field}.` })),
}

describe('a form says in words what it asks', () => {
  test('no button is off: what is still needed stands beside it and is tied to it', () => {
    const html = renderToStaticMarkup(ourForm())
    expect(html).not.toContain('disabled')
    const why = /<button[^>]* aria-describedby="([^"]+)"/.exec(html)?.[1]
    expect(html).toMatch(new RegExp(`id="${why}"><p>Dit kan nog niet[\\s\\S]*Het overleg is vastgelegd`))
  })

  test('what may stay empty says so, a hint stands between its label and its field, and no field speaks by a placeholder', () => {
    const html = renderToStaticMarkup(ourForm())
    expect(html).toMatch(/Wat zag u\?<span class="ui-optional"> \(niet verplicht\)/)
    expect(html).toMatch(
      /<\/label><p class="ui-hint" id="veld-text-uitleg">Noem geen namen\.<\/p><textarea[^>]*aria-describedby="veld-text-uitleg/,
    )
    expect(html).not.toContain('placeholder')
    expect(html).toContain('noValidate')
  })

  test('a refused text, line, date, choice and list are each marked and tied to their sentence', () => {
    const html = renderToStaticMarkup(ourForm(refused))
    const tagOf = (id: string) => new RegExp(`<(?:textarea|input)[^>]*id="${id}"[^>]*>`).exec(html)?.[0] ?? ''
    for (const name of ['text', 'place', 'on', 'more']) {
      expect(tagOf(`veld-${name}`), name).toContain('aria-invalid="true"')
      expect(tagOf(`veld-${name}`), name).toMatch(new RegExp(`aria-describedby="[^"]*veld-${name}-fout`))
      expect(html).toMatch(new RegExp(`id="veld-${name}-fout"[^>]*>.*Verander ${name}\\.`))
    }
    expect(html).toMatch(/role="radiogroup" aria-invalid="true" aria-describedby="veld-one-fout"/)
  })

  test('how many characters fit and are left is said without a script too', () => {
    expect(renderToStaticMarkup(ourForm())).toContain('Er passen 20 tekens in.')
    const typed = { ...refused, errors: [], values: { text: 'Vijf.' } }
    expect(renderToStaticMarkup(ourForm(typed))).toContain('Nog 15 van 20 tekens.')
    expect(renderToStaticMarkup(ourForm(refused))).toContain('13 tekens te veel. Er passen er 20 in.')
  })
})

describe('with a script', () => {
  test('a whole date pasted in any of the three boxes fills all three and says the day of the week', async () => {
    const page = await open()
    const boxes = ['on-day', 'on-month', 'on-year'].map((name) => page.locator(`input[name="${name}"]`))
    for (const [place, text] of ['3-11-2026', '3 november 2026', '2026-11-03'].entries()) {
      for (const box of boxes) await box.fill('')
      await boxes[place]?.evaluate((input, pasted) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', pasted)
        input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      }, text)
      expect(await Promise.all(boxes.map((box) => box.inputValue())), text).toEqual(['3', '11', '2026'])
      expect(await page.locator('.ui-date__said').innerText()).toBe('dinsdag 3 november 2026')
    }
    await page.close()
  })

  test('the room counts along, cuts nothing, and is read aloud only after a pause and only near the end', async () => {
    const page = await open()
    const area = page.locator('textarea')
    await area.fill('Tien teken')
    expect(await page.locator('.ui-room').innerText()).toBe('Nog 10 van 20 tekens.')
    const aloud = page.locator('.ui-room + [aria-live="polite"]')
    await area.fill('Dit zijn meer dan twintig tekens.')
    expect(await aloud.textContent()).toBe('')
    expect(await page.locator('.ui-room').innerText()).toBe('13 tekens te veel. Er passen er 20 in.')
    await expect.poll(() => aloud.textContent(), { timeout: 5_000 }).toBe('13 tekens te veel. Er passen er 20 in.')
    expect(await area.inputValue()).toBe('Dit zijn meer dan twintig tekens.')
    await page.close()
  })
})

function longForm() {
  const f = fields(undefined)
  const parts = ['zag', 'hoorde', 'las', 'weet'].map((name) => ({ id: `deel-${name}`, label: `Wat u ${name}` }))
  return (
    <Form action="/sturen" token="t">
      <FormContents label="Onderdelen" parts={parts} />
      {parts.map(({ id, label }) => (
        <FormPart key={id} id={id}>
          <TextArea {...f(id)} label={label} rows={9} />
        </FormPart>
      ))}
      <SaveBar />
      <Submit kind="secondary" name="next" value="sign" final="Daarna verandert u niets meer.">
        Onderteken
      </Submit>
    </Form>
  )
}

describe('a long form', () => {
  test('has a link to each of its parts, and its first button saves: Enter never signs', () => {
    const html = renderToStaticMarkup(longForm())
    for (const [, id] of html.matchAll(/href="#(deel-[^"]+)"/g))
      expect(html).toContain(`class="ui-form-part" id="${id}"`)
    expect(html.match(/href="#deel-/g)).toHaveLength(4)
    expect(/<button[^>]*>(.*?)<\/button>/.exec(html)?.[1]).toContain('Bewaar')
  })

  test('keeps its save button in sight, over no field that has the focus, and at its own place in a low window', async () => {
    const page = await open(longForm())
    await page.setViewportSize({ width: 390, height: 800 })
    const save = page.locator('.ui-save-bar')
    const bottom = async () => (await save.boundingBox().then((box) => (box ? box.y + box.height : 0))) ?? 0
    expect(await bottom()).toBeLessThanOrEqual(800)
    for (const area of await page.locator('textarea').all()) {
      await area.focus()
      const [field, bar] = [await area.boundingBox(), await save.boundingBox()]
      expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0)
    }
    await page.evaluate(() => scrollTo(0, 0))
    await page.setViewportSize({ width: 320, height: 256 })
    expect(await bottom()).toBeGreaterThan(256)
    await page.close()
  })
})
