import { insertInto, type Probes, readFrom } from '../probe.ts'

export const consentProbes: Probes = {
  'record informing and consent': { write: insertInto('willingness', { willing: "'yes'" }) },
  'read informing and consent': {
    read: readFrom('willingness'),
    fill: insertInto('willingness', { willing: "'yes'" }),
  },
  'read a postponement': {
    read: `${readFrom('informing')} and postponed_until is not null`,
    fill: insertInto('informing', { postponed_until: 'current_date' }),
  },
  'give a letter to the person': {
    write: insertInto('letter_given', {
      letter: "'rights'",
      language: "'ar'",
      how: "'read'",
      given_on: 'current_date',
    }),
  },
  'agree to a postponement': {
    write:
      'update liv.informing set agreed_by = $2, agreed_at = now() where case_id = $1 and postponed_until is not null',
  },
}
