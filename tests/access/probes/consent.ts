import { insertInto, type Probes, readFrom } from '../probe.ts'

export const consentProbes: Probes = {
  'record informing and consent': { write: insertInto('willingness', { willing: "'yes'" }) },
  'read informing and consent': {
    read: readFrom('informing'),
    fill: insertInto('informing', { informed_on: 'current_date' }),
  },
}
