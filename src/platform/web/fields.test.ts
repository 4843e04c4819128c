import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Refused } from '../refused.ts'
import {
  checks,
  choice,
  date,
  formLimit,
  longText,
  maybe,
  optionalDate,
  optionalText,
  parseForm,
  readForm,
  text,
  time,
  wholeNumber,
  yes,
} from './fields.ts'

const asked = 'Vul in wat u heeft gezien of gehoord.'
const sentenceOf = (piece: z.ZodType, value?: string | string[]) => {
  const result = parseForm(z.object({ x: piece }), value === undefined ? {} : { x: value })
  return result.ok ? { input: (result.input as { x: unknown }).x } : result.errors[0]?.sentence
}

describe('text', () => {
  test('what is asked for and left out, empty or only spaces is refused with the sentence', () => {
    for (const value of [undefined, '', '  \r\n', '\u200B\u00A0'])
      expect(sentenceOf(longText(10, asked), value)).toBe(asked)
  })

  test('pasted from Word: line ends and spaces become plain, quotes stay', () => {
    const pasted = '\uFEFF„Ik slaap\u00A0niet.”\r\nDan\u00ADzeg ik…\u000Bdingen – echt  \r'
    expect(sentenceOf(longText(100, asked), pasted)).toEqual({ input: '„Ik slaap niet.”\nDanzeg ik…\ndingen – echt' })
    expect(sentenceOf(text(100, asked), ' Jan\r\n de\tWit ')).toEqual({ input: 'Jan de Wit' })
  })

  test('the joiners of Farsi stay', () => {
    expect(sentenceOf(text(20, asked), 'می\u200Cخواهم')).toEqual({ input: 'می\u200Cخواهم' })
  })

  test('a text that is too long hears how long it is', () => {
    expect(sentenceOf(optionalText(4000, 'Uw vraag'), 'x'.repeat(5230))).toBe(
      'Uw vraag is te lang: 5.230 tekens. Er passen er 4.000 in. Haal er 1.230 weg.',
    )
    expect(sentenceOf(text(2, asked), '😀😀')).toEqual({ input: '😀😀' })
  })

  test.each([...'\u0000\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069'])(
    'hidden control %j is refused',
    (control) => {
      expect(sentenceOf(optionalText(100), `veilig${control}tekst`)).toMatch(/onzichtbaar teken/)
    },
  )

  test('any accepted text is clean, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (value) => {
        const first = sentenceOf(optionalText(1000), value)
        if (typeof first !== 'object') return
        const { input } = first as { input: string }
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be gone
        expect(input).not.toMatch(/[\r\u0000-\u0008\u200B\u202A-\u202E\u2066-\u2069]/)
        expect(sentenceOf(optionalText(1000), input)).toEqual({ input })
      }),
    )
  })
})

describe('dates', () => {
  const when = date('Vul in wanneer dit was.')
  const boxes = (day: string, month: string, year: string) =>
    parseForm(z.object({ x: when }), { 'x-day': day, 'x-month': month, 'x-year': year })
  const said = (day: string, month: string, year: string) => {
    const result = boxes(day, month, year)
    return result.ok ? String(result.input.x) : result.errors[0]?.sentence
  }

  test.each([
    ['24', '11', '2026', '2026-11-24'],
    [' 1 ', '2', '2026', '2026-02-01'],
    ['24-11-2026', '', '', '2026-11-24'],
    ['24 november 2026', '', '', '2026-11-24'],
    ['2026-11-24', '', '', '2026-11-24'],
    ['dinsdag 24 november 2026', '', '', '2026-11-24'],
    ['di 24 nov. 2026', '', '', '2026-11-24'],
    ['', '24-11-2026', '', '2026-11-24'],
    ['3-11-2026', '26', '2026', '2026-11-03'],
    ['1', 'mrt', '2026', '2026-03-01'],
    ['', '', '', 'Vul in wanneer dit was.'],
    ['24', '', '2026', 'Vul ook de maand in.'],
    ['', '', '2026', 'Vul ook de dag en de maand in.'],
    ['24', '11', '26', 'Schrijf het jaar met vier cijfers, bijvoorbeeld 2026.'],
    ['31', '2', '2026', '31 februari bestaat niet. In 2026 heeft februari 28 dagen.'],
    ['0', '2', '2026', 'Een dag begint bij 1.'],
    ['1', '13', '2026', 'Maand 13 bestaat niet. Vul een maand in van 1 tot en met 12.'],
    ['x', 'y', '2026', 'Schrijf dag, maand en jaar in cijfers.'],
    ['gisteren', '', '', 'Schrijf de datum als dag, maand en jaar, bijvoorbeeld 24 11 2026.'],
  ])('%s | %s | %s gives %s', (day, month, year, outcome) => {
    expect(said(day, month, year)).toBe(outcome)
  })

  test('every date comes back as it went in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
        const day = Temporal.PlainDate.from('1900-01-01').add({ days })
        expect(said(String(day.day), String(day.month), String(day.year))).toBe(day.toString())
      }),
    )
  })

  test('no text makes the reading fail', () => {
    fc.assert(fc.property(fc.string(), fc.string(), fc.string(), (...parts) => void said(...parts)))
  })

  test('an optional date may stay empty', () => {
    expect(parseForm(z.object({ x: optionalDate() }), { 'x-day': '', 'x-month': '', 'x-year': '' })).toEqual({
      ok: true,
      input: { x: undefined },
    })
  })
})

describe('choices', () => {
  test('only what was offered counts', () => {
    expect(sentenceOf(choice(['ja', 'nee'], 'Kies ja of nee.'), 'nee')).toEqual({ input: 'nee' })
    expect(sentenceOf(choice(['ja', 'nee'], 'Kies ja of nee.'))).toBe('Kies ja of nee.')
    expect(sentenceOf(checks(['a', 'b']), ['b', 'z', 'a', 'a'])).toEqual({ input: ['a', 'b'] })
    expect(sentenceOf(checks(['a', 'b']))).toEqual({ input: [] })
    expect(sentenceOf(checks(['a'], 'Kies er ten minste een.'))).toBe('Kies er ten minste een.')
    expect(sentenceOf(yes('Bevestig dit.'), 'ja')).toEqual({ input: true })
    expect(sentenceOf(yes('Bevestig dit.'))).toBe('Bevestig dit.')
    expect(sentenceOf(maybe())).toEqual({ input: false })
  })

  test('times and numbers', () => {
    expect(String((sentenceOf(time('Vul de tijd in.'), '9:05') as { input: unknown }).input)).toBe('09:05:00')
    for (const typed of ['14.30', '1430', '14:30', '14u30', ' 14.30 uur'])
      expect(String((sentenceOf(time('Vul de tijd in.'), typed) as { input: unknown }).input)).toBe('14:30:00')
    expect(sentenceOf(time('Vul de tijd in.'), '25.00')).toBe('Schrijf de tijd als 14.30.')
    expect(sentenceOf(wholeNumber(1, 9, 'Hoeveel?'), '12')).toBe('Vul een heel getal in van 1 tot en met 9.')
  })

  test('a list where one answer was asked gets a sentence, never an English message', () => {
    expect(sentenceOf(text(9, asked), ['a', 'b'])).toBe('Dit antwoord kunnen wij niet lezen. Vul het opnieuw in.')
  })
})

describe('a whole form', () => {
  test('a name sent more than once becomes a list; dangerous names are only names', () => {
    const raw = readForm(new URLSearchParams('a=1&a=2&a=3&__proto__=x'))
    expect(raw.a).toEqual(['1', '2', '3'])
    expect(Object.getPrototypeOf(raw)).toBeNull()
  })

  test('more text than any form holds gets a clear sentence', () => {
    const body = new URLSearchParams({ x: 'x'.repeat(2 * formLimit) })
    expect(() => readForm(body)).toThrow(Refused)
    expect(() => readForm(body)).toThrow(/te veel tekst voor één formulier: 24 MB/)
  })

  test('one sentence a field, in the order of the form', () => {
    const form = z.object({ wat: text(9, 'Vul wat in.'), wanneer: date('Vul wanneer in.'), eens: yes('Zeg ja.') })
    const result = parseForm(form, {})
    expect(result.ok ? [] : result.errors).toEqual([
      { field: 'wat', sentence: 'Vul wat in.' },
      { field: 'wanneer', sentence: 'Vul wanneer in.' },
      { field: 'eens', sentence: 'Zeg ja.' },
    ])
  })
})
