import { insertInto, type Probes, readFrom } from '../probe.ts'

export const referralProbes: Probes = {
  'read the process': {
    read: 'select 1 from liv.stage_step where case_id = $1',
    fill: `insert into liv.stage_step (id, case_id, move, from_stage, to_stage, moved_at, moved_by)
    values (gen_random_uuid(), $1, 'start triage', 'referral', 'triage', now(), $2)`,
  },
  'write the referral': { write: insertInto('referral') },
  'read the referral': { read: readFrom('referral'), fill: insertInto('referral') },
  'say who referred': { write: insertInto('referrer') },
  'read who referred': { read: readFrom('referrer'), fill: insertInto('referrer') },
  'weigh whether the referrer is named': {
    write: insertInto('referrer_weighing'),
    read: readFrom('referrer_weighing'),
    fill: insertInto('referrer_weighing'),
  },
  'confirm receipt': { write: insertInto('receipt') },
  'write identity': { write: insertInto('person') },
  'read identity': { read: readFrom('person'), fill: insertInto('person'), afterInclusion: true },
  // The rule that who supplied a V-number sees it again has a test of its own.
  'read the V-number': { read: `${readFrom('person_number')} and author <> $2`, fill: insertInto('person_number') },
}
