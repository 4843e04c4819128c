import { expect, test } from 'vitest'
import { appointmentLetter, calendarFile } from './appointment.ts'
import type { Plan } from './conversations.ts'

const plan: Plan = {
  time: '14:30',
  place: 'azc Heidedorp, kamer van Samir Alkadi',
  withWhom: 'Samir Alkadi, Omar, Lotte',
  interpreterMode: 'present',
  interpreterLanguage: 'Koerdisch',
  interpreterDialect: 'Kurmanci',
  interpreterRegister: 'sworn',
  interpreterWish: 'Een vrouw.',
  interpreterObjection: 'Niet de tolk van vorige keer, die kent zijn oom.',
  interpreterAsksFor: 'mevrouw Groen, receptie',
  safety: 'De deur blijft open.',
}
const appointment = {
  id: '11111111-2222-4333-8444-555555555555',
  version: 3,
  plannedOn: Temporal.PlainDate.from('2026-12-01'),
  calledOff: false,
  plan,
}
const now = Temporal.Instant.from('2026-11-26T09:00:00.123Z')
const file = (more = {}) => calendarFile({ ...appointment, ...more }, 'https://werk.voorbeeld.invalid', now)

test('a calendar file says when, and a link without name, number or subject', () => {
  const unfolded = file().replaceAll('\r\n ', '')
  expect(
    Object.fromEntries(
      unfolded
        .trim()
        .split('\r\n')
        .map((line) => line.split(/:(.*)/s).slice(0, 2)),
    ),
  ).toMatchObject({
    SUMMARY: 'Afspraak',
    DTSTART: '20261201T133000Z',
    DTEND: '20261201T143000Z',
    DTSTAMP: '20261126T090000Z',
    SEQUENCE: '2',
    STATUS: 'CONFIRMED',
    URL: 'https://werk.voorbeeld.invalid/afspraak/11111111-2222-4333-8444-555555555555',
  })
  expect(unfolded).not.toMatch(/Samir|Alkadi|Omar|azc|Heidedorp|LIV|tolk|gesprek|Koerdisch/i)
})

test('lines end as calendars want and are at most 75 bytes', () => {
  for (const line of file().split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(file()).not.toMatch(/[^\r]\n/)
})

test('in summer time the same hour is another moment', () => {
  expect(file({ plannedOn: Temporal.PlainDate.from('2026-07-01') })).toContain('DTSTART:20260701T123000Z')
})

test('an appointment that is called off leaves the calendar', () => {
  expect(file({ calledOff: true })).toContain('STATUS:CANCELLED')
})

test('the sheet of an interpreter who comes has place, safety and a colleague to ask for; no wish, objection or sender', () => {
  const letter = appointmentLetter(appointment)
  expect(Object.fromEntries(letter.facts ?? [])).toEqual({
    Wanneer: 'dinsdag 1 december 2026, 14.30 uur',
    Hoe: 'een tolk ter plaatse',
    Waar: plan.place,
    'Vraag bij aankomst naar': 'mevrouw Groen, receptie',
    Taal: 'Koerdisch, Kurmanci',
    Veiligheid: 'De deur blijft open.',
  })
  expect(JSON.stringify(letter)).not.toMatch(/LIV|Landelijk|vorige keer|Een vrouw|Omar|dossier LIV/)
})

test('by phone there is no place and nobody’s name', () => {
  const letter = appointmentLetter({ ...appointment, plan: { ...plan, interpreterMode: 'phone' } })
  expect(letter.facts?.map(([term]) => term)).toEqual(['Wanneer', 'Hoe', 'Taal'])
  expect(JSON.stringify(letter)).not.toMatch(/Samir|Groen|Heidedorp/)
})
