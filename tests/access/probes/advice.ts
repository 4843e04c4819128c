import type { Probes } from '../probe.ts'

// One id for each thing that the fill makes, so that everybody can try to hang a row on it, seen or not.
const idFor = (name: string) => `md5($1::uuid::text || '${name}')::uuid`

const versions = ['draft', 'sent', 'signed']
  .map((name, at) => `(${idFor(name)}, $1::uuid, ${at + 1}, $2::uuid)`)
  .join(', ')
const signature = (advice: string, kind: string, account: string) =>
  `(gen_random_uuid(), $1::uuid, ${idFor(advice)}, '${kind}', ${account}, 'x', '\\x00'::bytea)`
const signatures = ['sent', 'signed'].flatMap((advice) => [
  signature(advice, 'duiding', '$2::uuid'),
  signature(advice, 'care', 'gen_random_uuid()'),
])

/** A draft, a version that was sent with all that hangs on it, and one that both experts signed. */
const fill = `with versions as (insert into liv.advice (id, case_id, version, author) values ${versions}),
  parts as (insert into liv.advice_section (id, case_id, advice, section, author, content) values (gen_random_uuid(), $1, ${idFor('draft')}, 'answer', $2, '\\x00')),
  signed as (insert into liv.advice_signature (id, case_id, advice, kind, author, hash, content) values ${signatures.join(', ')}),
  sent as (insert into liv.sent_advice (id, case_id, advice, version, author, hash, valid_until, recommendations)
    values (${idFor('sent')}, $1, ${idFor('sent')}, 2, $2, 'x', '2027-01-01', '{}')),
  rendered as (insert into liv.rendering (id, case_id, sent, recipient, author, words_hash, pdf_hash, content)
    select gen_random_uuid(), $1, ${idFor('sent')}, t.recipient, $2, 'x', 'x', '\\x00' from (values ('commissioner'), ('person')) as t (recipient)),
  health as (insert into liv.health_part (id, case_id, author, content) values (gen_random_uuid(), $1, $2, '\\x00')),
  agreed as (insert into liv.consent (id, case_id, author, purpose, given, version, content) values (gen_random_uuid(), $1, $2, 'health-part', 'yes', 1000, '\\x00'))
  insert into liv.health_rendering (id, case_id, sent, recipient, author, words_hash, pdf_hash, content)
    values (gen_random_uuid(), $1, ${idFor('sent')}, 'treating', $2, 'x', 'x', '\\x00')`

const sign = (kind: string) => `insert into liv.advice_signature (id, case_id, advice, kind, author, hash, content)
  values (gen_random_uuid(), $1::uuid, ${idFor('draft')}, '${kind}', $2, 'x', '\\x00')`

export const adviceProbes: Probes = {
  'read the draft advice': { read: 'select 1 from liv.advice_section where case_id = $1', fill },
  'compose the advice': {
    write: 'insert into liv.advice (id, case_id, version, author) values (gen_random_uuid(), $1, 99, $2)',
  },
  'sign the advice for duiding': { write: sign('duiding') },
  'sign the advice for care': { write: sign('care') },
  'send the advice': {
    write: `insert into liv.sent_advice (id, case_id, advice, version, author, hash, valid_until, recommendations)
      values (gen_random_uuid(), $1::uuid, ${idFor('signed')}, 3, $2, 'x', '2027-01-01', '{}')`,
  },
  'read the sent advice': { read: "select 1 from liv.rendering where case_id = $1 and recipient = 'commissioner'" },
  'read every rendering': { read: "select 1 from liv.rendering where case_id = $1 and recipient = 'person'" },
  'note who got the advice': {
    write: `insert into liv.advice_delivery (id, case_id, sent, author, holder, recipient, told, given_on, content)
      values (gen_random_uuid(), $1::uuid, ${idFor('sent')}, $2, $2, 'other', 'self', '2026-11-01', '\\x00')`,
  },
  'mark the advice as disputed': {
    write: "insert into liv.advice_dispute (id, case_id, author, content) values (gen_random_uuid(), $1, $2, '\\x00')",
  },
  'read the health part': { read: 'select 1 from liv.health_part where case_id = $1' },
  'write the health part': {
    write:
      "insert into liv.health_part (id, case_id, version, author, content) values (gen_random_uuid(), $1, 99, $2, '\\x00')",
  },
  'release the health part': {
    write: `insert into liv.health_rendering (id, case_id, sent, recipient, author, words_hash, pdf_hash, content)
      values (gen_random_uuid(), $1::uuid, ${idFor('sent')}, 'person', $2, 'x', 'x', '\\x00')`,
  },
}
