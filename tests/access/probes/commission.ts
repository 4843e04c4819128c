import { insertInto, type Probes, readFrom } from '../probe.ts'

const organisation = "(select id from liv.organisation where key = 'coa-heidedorp')"
// A version of its own, so that two fills never meet.
const commission = insertInto('commission', { organisation, version: '(1000 + floor(random() * 100000))::int' })
const signature = (side: 'commissioner' | 'liv') =>
  insertInto('commission_signature', {
    commission: '(select id from liv.commission where case_id = $1 order by version desc limit 1)',
    side: `'${side}'`,
  })

export const commissionProbes: Probes = {
  'draft the commission': { write: commission },
  'read the commission': { read: readFrom('commission'), fill: commission },
  'sign the commission for the commissioner': { write: signature('commissioner') },
  'sign the commission for LIV': { write: signature('liv') },
  'record the coordination meeting': { write: insertInto('coordination_meeting', { held_on: 'current_date' }) },
}
