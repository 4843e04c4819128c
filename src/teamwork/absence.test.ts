import { expect, test } from 'vitest'
import { unmet } from '#platform/rules.ts'
import { type AbsenceFacts, absenceRules } from './absence.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const good: AbsenceFacts = {
  from: day('2026-12-01'),
  until: day('2026-12-05'),
  today: day('2026-11-26'),
  furthest: day('2027-12-01'),
  planned: [],
}
const wrong: Record<string, Partial<AbsenceFacts>> = {
  'De laatste dag is vandaag of komt nog': { from: day('2026-11-01'), until: day('2026-11-25') },
  'De laatste dag komt niet voor de eerste': { until: day('2026-11-30') },
  'U bent niet langer weg dan LIV afsprak; overleg anders met de teamleider': { until: day('2027-12-02') },
  'In deze dagen stond u nog niet als afwezig; anders trekt u dat eerst in': {
    planned: [{ id: 'x', from: '2026-12-05', until: '2026-12-09' }],
  },
}

test.each(Object.entries(wrong))('%s', (sentence, change) => {
  expect(unmet(absenceRules, good)).toEqual([])
  expect(unmet(absenceRules, { ...good, ...change })).toEqual([sentence])
})
