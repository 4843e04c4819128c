import { insertInto, type Probes } from '../probe.ts'

export const teamProbes: Probes = {
  'compose the team': { write: insertInto('team', { no_stand_in: 'false', no_deputy: 'false' }) },
  'shut a colleague out': { write: insertInto('shutting_out', { about: 'gen_random_uuid()' }) },
  'stand in': { write: insertInto('standing_in', { until_at: 'now()' }) },
}
