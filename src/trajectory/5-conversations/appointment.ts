import { dateWords, zone } from '#platform/clock.ts'
import type { Letter } from '#platform/pdf/letter.ts'
import type { Conversation } from './conversation-store.ts'
import { modeWords } from './conversations.ts'

type Appointment = Pick<Conversation, 'id' | 'version' | 'plannedOn' | 'calledOff' | 'plan'>

/** '14:30' → '14.30 uur' */
export const hourWords = (time: string) => `${time.replace(':', '.')} uur`

/** For the interpreter: place, time, language, safety. No name of the person, no case, no sender that says what it is about. */
export function appointmentLetter({ plan, plannedOn }: Appointment): Letter {
  const present = plan.interpreterMode === 'present'
  const language = [plan.interpreterLanguage, plan.interpreterDialect].filter(Boolean).join(', ')
  const facts = [
    ['Wanneer', `${dateWords(plannedOn)}, ${hourWords(plan.time)}`],
    ['Hoe', modeWords[plan.interpreterMode]],
    ['Waar', present ? plan.place : ''],
    ['Vraag bij aankomst naar', present ? (plan.interpreterAsksFor ?? '') : ''],
    ['Taal', language || 'nog niet bekend'],
    ['Veiligheid', present ? (plan.safety ?? '') : ''],
  ] as const
  return {
    title: 'Afspraak voor de tolk',
    sender: 'Afspraak',
    everyPage: 'Voor de tolk. Vernietig dit blad na de afspraak.',
    facts: facts.filter(([, said]) => said),
    blocks: [
      { kind: 'paragraph', text: rules },
      { kind: 'paragraph', text: 'U krijgt geen dossier. Wat u hoort, blijft hier.' },
    ],
  }
}

const rules =
  'Vertaal alles wat iemand zegt, ook wat alleen tegen u is gezegd. Zeg het als u de persoon kent, of als u het niet kunt verstaan. ' +
  'Vraagt iemand om een andere tolk? Dan stopt u, zonder vragen.'

/** For the calendar of whoever goes: when, and a link. Everything else is behind the sign-in. */
export function calendarFile(appointment: Appointment, origin: string, now: Temporal.Instant): string {
  const { id, version, plannedOn, calledOff, plan } = appointment
  const begins = plannedOn.toZonedDateTime({ timeZone: zone, plainTime: plan.time })
  return lines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Agenda//NL',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${id}@afspraak.invalid`,
    `SEQUENCE:${version - 1}`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(begins.toInstant())}`,
    `DTEND:${stamp(begins.add({ hours: 1 }).toInstant())}`,
    'SUMMARY:Afspraak',
    'CLASS:PRIVATE',
    `STATUS:${calledOff ? 'CANCELLED' : 'CONFIRMED'}`,
    `URL:${new URL(`/afspraak/${id}`, origin).href}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ])
}

/** '20261126T133000Z' */
const stamp = (at: Temporal.Instant) => at.round('second').toString().replaceAll(/[-:]/g, '')

// RFC 5545: at most 75 bytes a line, the rest after a line end and a space; our lines are plain letters.
const lines = (all: readonly string[]) => all.map((line) => `${line.replace(/(.{74})(?=.)/g, '$1\r\n ')}\r\n`).join('')
