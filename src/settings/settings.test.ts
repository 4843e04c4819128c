import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseForm } from '#platform/web/fields.ts'
import { formOf } from './setting-forms.ts'
import { changeRules, confirmRules, demand, mayConfirm, withdrawRules } from './setting-rules.ts'
import { type SettingState, standingWords, stateOf, toConfirm, valueOn } from './setting-state.ts'
import { catalogue, defaultText, type Setting, settingKeys, valueWords } from './settings.ts'
import type { SetValue } from './settings-store.ts'

const today = '2026-12-01'
const row = (from: string, value: string, more: Partial<SetValue> = {}): SetValue => ({
  id: `${from} ${value}`,
  key: 'term-triage',
  organisation: null,
  value,
  from,
  reason: 'Zo afgesproken.',
  author: 'bas',
  writtenAt: new Date(),
  withdrawn: false,
  ...more,
})
const state = (...set: SetValue[]): SettingState =>
  stateOf('term-triage', catalogue['term-triage'], null, { set, confirmations: [] }, today)
const sentences = (setting: Setting, raw: Record<string, string>) => {
  const told = { 'from-day': '1', 'from-month': '12', 'from-year': '2026', reason: 'Zo afgesproken.' }
  const parsed = parseForm(formOf(setting), { ...told, ...raw })
  return parsed.ok ? [] : parsed.errors
}

test('the newest whose day has come counts, what is planned waits, what was withdrawn never counts', () => {
  expect(state().value).toBe('5')
  const many = state(
    row('2027-01-01', '9'),
    row('2026-12-10', '8', { withdrawn: true }),
    row('2026-12-01', '7'),
    row('2026-01-01', '6'),
  )
  expect(many.value).toBe('7')
  expect(many.planned.map(({ value }) => value)).toEqual(['9'])
  expect(valueOn(many, '2026-12-31')).toBe('7')
  expect(valueOn(many, '2027-01-01')).toBe('9')
})

test('every default is inside its own bounds and in plain Dutch', () => {
  for (const key of settingKeys) {
    const setting: Setting = catalogue[key]
    const raw = setting.kind === 'texts' ? setting.default : { value: String(setting.default) }
    expect(sentences(setting, raw), key).toEqual([])
    expect(setting.does, key).toMatch(/^[A-Z].*\.$/)
    expect(valueWords(setting, defaultText(setting)), key).not.toBe('')
  }
})

test('a wrong value names its field', () => {
  expect(sentences(catalogue['term-triage'], { value: '0' })).toEqual([
    { field: 'value', sentence: 'Vul een heel getal in van 1 tot en met 40.' },
  ])
  expect(
    sentences(catalogue['triage-criteria'], { ...catalogue['triage-criteria'].default, chainQuestion: '' }),
  ).toEqual([{ field: 'chainQuestion', sentence: 'Vul in: eerste criterium, de vraag' }])
  expect(sentences(catalogue['who-confirms'], { value: 'everybody' })).toEqual([
    { field: 'value', sentence: 'Maak een keuze' },
  ])
})

const change = (more: object) => ({ state: state(), value: '7', from: today, today, ...more })

test('Een wijziging gaat vandaag in, of later', () => {
  expect(() => demand(changeRules, change({}))).not.toThrow()
  expect(() => demand(changeRules, change({ from: '2026-11-30' }))).toThrow('Een wijziging gaat vandaag in, of later')
})

test('De nieuwe waarde is anders dan wat er op die dag al geldt', () => {
  expect(() => demand(changeRules, change({ value: '5' }))).toThrow('De nieuwe waarde is anders')
})

test('Een kop vraagt nooit om een niveau, een score of een cijfer', () => {
  const setting = catalogue['duiding-headings']
  const heads = (words: object) =>
    change({ state: { ...state(), setting }, value: JSON.stringify({ ...setting.default, ...words }) })
  expect(() => demand(changeRules, heads({ conclusion: 'Wat wij ervan denken' }))).not.toThrow()
  for (const conclusion of ['Niveau van zorg', 'Score', 'Stap 3'])
    expect(() => demand(changeRules, heads({ conclusion }))).toThrow('Een kop vraagt nooit om een niveau')
})

const confirming = (more: object) => ({
  me: { account: 'tess', roles: ['teamLead'] as const },
  state: state(row('2026-11-01', '7', { id: 'x' })),
  seen: 'x',
  whoConfirms: 'either',
  ...more,
})

test('Wie een instelling bevestigt, is niet wie haar wijzigde', () => {
  expect(() => demand(confirmRules, confirming({}))).not.toThrow()
  expect(() => demand(confirmRules, confirming({ me: { account: 'bas', roles: ['teamLead'] } }))).toThrow(
    'is niet wie haar wijzigde',
  )
})

test('De waarde is nog dezelfde als toen u de pagina opende', () => {
  expect(() => demand(confirmRules, confirming({ seen: '' }))).toThrow('nog dezelfde')
})

test('Deze waarde is nog niet bevestigd', () => {
  const confirmed = {
    ...state(row('2026-11-01', '7', { id: 'x' })),
    confirmed: { author: 'wim', writtenAt: new Date() },
  }
  expect(() => demand(confirmRules, confirming({ state: confirmed }))).toThrow('nog niet bevestigd')
})

test('De instelling “Wie een instelling bevestigt” noemt uw rol', () => {
  expect(() => demand(confirmRules, confirming({ whoConfirms: 'fg' }))).toThrow('noemt uw rol')
  expect(mayConfirm({ roles: ['fg'] }, 'fg')).toBe(true)
  expect(mayConfirm({ roles: ['manager'] }, 'either')).toBe(false)
})

test('Alleen een waarde die nog niet geldt, kan vervallen', () => {
  expect(() => demand(withdrawRules, { planned: false })).toThrow('kan vervallen')
})

test('a default says that LIV must still confirm it; a confirmation of other words does not count', () => {
  expect(standingWords(state())).toBe(toConfirm)
  const said = { key: 'term-triage', organisation: null, setting: null, author: 'tess', writtenAt: new Date() }
  const after = (value: string) =>
    stateOf('term-triage', catalogue['term-triage'], null, { set: [], confirmations: [{ ...said, value }] }, today)
  expect(standingWords(after('5'))).toBe('bevestigd')
  expect(standingWords(after('4'))).toBe(toConfirm)
})

test('the messages that stand ready say nothing about the person', () => {
  for (const key of ['text-receipt', 'text-included', 'text-not-included'] as const)
    expect(catalogue[key].default).not.toMatch(/radicalis|psychisch|strijdgebied/i)
})

test('every setting is read by the room it is about', () => {
  const code = globSync(['src/**/*.{ts,tsx}', 'database/migrations/*.sql'])
    .filter((path) => !path.startsWith('src/settings/') && !path.includes('.test.'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
  const read = (key: string) =>
    code.includes(`'${key}'`) ||
    ['legal-basis-', 'decides-', 'successor-', 'product-'].some(
      (start) => key.startsWith(start) && (code.includes(`\`${start}$`) || code.includes(`'${start}'`)),
    )
  expect(settingKeys.filter((key) => key !== 'who-confirms' && !read(key))).toEqual([])
})
