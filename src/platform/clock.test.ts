import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { addWorkingDays, isWorkingDay, now, setOffset, today, workingDaysUntil } from './clock.ts'
import { dateWords, dueWords, momentWords, shortDate } from './date-words.ts'
import { easterSunday, holidays } from './holidays.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => day('2000-01-01').add({ days }))

afterEach(() => setOffset('PT0S'))

describe('the clock', () => {
  test('moves by the offset and by nothing else', () => {
    const before = now()
    setOffset({ days: 3 })
    expect(before.until(now()).total('hours')).toBeCloseTo(72, 1)
    expect(today().since(before.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate()).days).toBe(3)
  })
})

describe('working days', () => {
  test('Easter falls where the almanac says', () => {
    const known = ['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2038-04-25', '2285-03-22']
    for (const date of known) expect(String(easterSunday(day(date).year))).toBe(date)
  })

  test('the public holidays of 2026', () => {
    expect(holidays(2026).map(String).sort()).toEqual(
      '2026-01-01 2026-04-03 2026-04-05 2026-04-06 2026-04-27 2026-05-05 2026-05-14 2026-05-24 2026-05-25 2026-12-25 2026-12-26'.split(
        ' ',
      ),
    )
  })

  test('the birthday of the king moves off a sunday', () => {
    expect(isWorkingDay(day('2025-04-27'))).toBe(false)
    expect(holidays(2025).map(String)).toContain('2025-04-26')
  })

  test('Christmas is skipped', () => {
    expect(String(addWorkingDays(day('2026-12-24'), 1))).toBe('2026-12-28')
    expect(workingDaysUntil(day('2026-12-24'), day('2026-12-28'))).toBe(1)
  })

  test('adding and counting are each other’s inverse', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 120 }), (date, days) => {
        const later = addWorkingDays(date, days)
        expect(isWorkingDay(later)).toBe(true)
        expect(workingDaysUntil(date, later)).toBe(days)
        expect(workingDaysUntil(later, date)).toBe(-days)
      }),
    )
  })
})

describe('dates in words', () => {
  test('as people write them', () => {
    expect(dateWords(day('2026-11-24'))).toBe('dinsdag 24 november 2026')
    expect(shortDate(day('2026-11-24'))).toBe('di 24 nov')
    expect(momentWords(Temporal.Instant.from('2026-11-18T14:05:00Z'))).toBe('wo 18 november 2026, 15.05')
  })

  test.each([
    ['2026-11-24', 'vandaag'],
    ['2026-11-25', 'morgen'],
    ['2026-11-26', 'over twee werkdagen'],
    ['2026-12-01', 'over vijf werkdagen'],
    ['2026-12-10', 'over twaalf werkdagen'],
    ['2026-12-11', 'over 13 werkdagen'],
    ['2026-11-23', 'één werkdag te laat'],
    ['2026-11-19', 'drie werkdagen te laat'],
  ])('%s, seen from tuesday 24 november: %s', (date, words) => {
    expect(dueWords(day(date), day('2026-11-24'))).toBe(words)
  })

  test('only a weekend between: plain days', () => {
    expect(dueWords(day('2026-11-22'), day('2026-11-20'))).toBe('over twee dagen')
    expect(dueWords(day('2026-11-20'), day('2026-11-21'))).toBe('één dag te laat')
  })

  test('holidays are no working days: from Christmas Eve the first is monday', () => {
    expect(dueWords(day('2026-12-28'), day('2026-12-24'))).toBe('over één werkdag')
    expect(dueWords(day('2026-12-24'), day('2026-12-28'))).toBe('één werkdag te laat')
    expect(dueWords(day('2026-12-25'), day('2026-12-24'))).toBe('morgen')
  })
})
