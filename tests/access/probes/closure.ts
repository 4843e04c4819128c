import { insertInto, type Probes, readFrom } from '../probe.ts'

// Who leads may say what LIV and the person think; only a commissioner what the commissioner thinks.
const voice = `case when exists (select 1 from gate.cases_where_i_may('close the case') c where c = $1) then 'liv' else 'commissioner' end`

export const closureProbes: Probes = {
  'read the closure': { read: readFrom('closure'), fill: insertInto('closure', { version: '1' }) },
  'end the case': { write: insertInto('ending') },
  'close the case': { write: insertInto('closure', { version: '2' }) },
  'read the closure for the team': {
    read: readFrom('closure_for_team'),
    fill: insertInto('closure_for_team', { version: '1' }),
  },
  'write the closure for the team': { write: insertInto('closure_for_team', { version: '2' }) },
  'evaluate the case': { write: insertInto('evaluation', { voice }) },
}
