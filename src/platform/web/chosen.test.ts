import { describe, expect, test } from 'vitest'
import { addressOf, addressWords, pageAfter, readChosen, without } from './chosen.ts'

const known = { stap: ['duiding', 'advies'], organisatie: 'any' } as const
const read = (text: string) => readChosen(new URLSearchParams(text), known)

describe('choices in the address', () => {
  test('are those that the list knows; an empty one is none', () => {
    expect(read('stap=duiding&organisatie=&x=1')).toEqual({ values: { stap: 'duiding' }, unknown: [] })
  })

  test('that the list does not know are said, and choose nothing', () => {
    expect(read('stap=hoger&organisatie=COA')).toEqual({ values: { organisatie: 'COA' }, unknown: ['stap'] })
    expect(read(`organisatie=${'x'.repeat(500)}`)).toEqual({ values: {}, unknown: ['organisatie'] })
  })

  test('that stand there twice count once', () => {
    expect(read('stap=duiding&stap=advies').values).toEqual({ stap: 'duiding' })
  })

  test('are always written in the same order, with what is strange made harmless', () => {
    expect(addressWords({ stap: 'duiding', organisatie: 'COA, azc "Ver&weg"' })).toBe(
      'organisatie=COA%2C+azc+%22Ver%26weg%22&stap=duiding',
    )
    expect(addressOf('/dossiers', without({ stap: 'duiding' }, 'stap'))).toBe('/dossiers')
  })
})

describe('a page of a long list', () => {
  const rows = Array.from({ length: 120 }, (_, place) => `rij ${place}`)
  const self = (row: string) => row

  test('has fifty rows and leads to the next ones, until there are no more', () => {
    const first = pageAfter(rows, self, undefined)
    expect([first.rows.length, first.next]).toEqual([50, 'rij 49'])
    const second = pageAfter(rows, self, first.next)
    expect([second.rows[0], second.next]).toEqual(['rij 50', 'rij 99'])
    const last = pageAfter(rows, self, second.next)
    expect([last.rows.length, last.next, last.lost]).toEqual([20, undefined, false])
  })

  test('begins anew, and says so, when the row it came from has gone', () => {
    const page = pageAfter(rows, self, 'weg')
    expect([page.rows[0], page.lost]).toEqual(['rij 0', true])
  })
})
