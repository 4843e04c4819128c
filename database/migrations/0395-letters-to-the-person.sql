-- Letters to the person: that one was given, in which language and how; and the log as the person may read it.
create table liv.letter_given (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  letter text not null,
  language text not null,
  how text not null,
  given_on date not null,
  content bytea not null,
  constraint letter_is_known check (letter in ('information', 'invitation', 'summary', 'who-looked', 'rights')),
  constraint language_is_known check (language in ('nl', 'en', 'fr', 'tr', 'so', 'ar', 'fa', 'ti')),
  constraint how_is_known check (how in ('read', 'handed', 'post'))
);
create index letter_given_by_case on liv.letter_given (case_id, given_on);
comment on table liv.letter_given is 'That the person was given a letter: which, in which language, how, on which day. Why it went on paper after all is sealed.';

create function liv.refuse_change_of_letter_given() returns trigger language plpgsql as $$
begin
  raise exception 'that a letter was given is never changed' using errcode = 'LV409';
end $$;
revoke execute on function liv.refuse_change_of_letter_given() from public;
alter table liv.letter_given enable row level security;
alter table liv.letter_given force row level security;
create trigger is_frozen before update on liv.letter_given for each row execute function liv.refuse_change_of_letter_given();
alter table liv.letter_given enable always trigger is_frozen;

set local role liv_gate;

-- The log of one case for the person it is about: who, on which day, in which part; a function and a code, never a name or an account.
-- What touches the referrer leaves out here, as a kind: their part, what was done as referrer, and whatever somebody did who was
-- nothing else in this case. What is left out leaves no row and no count behind.
create function audit.who_looked(case_id uuid)
returns table (day date, code text, organisation text, standing text, part text, wrote boolean, refused boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not gate.i_may('read who looked', who_looked.case_id) then raise exception 'not allowed' using errcode = 'LV403'; end if;
  return query
    with members as (
      select m.account, m.relation, m.from_at, least(m.ended_at, m.until_at) as ended_at from gate.membership m where m.case_id = who_looked.case_id
    ), lines as (
      select e.*, o.part as of_part,
             (select string_agg(distinct m.relation, ',') from members m where m.account = e.actor and m.relation <> 'referrer'
                and m.from_at <= e.at and (m.ended_at is null or m.ended_at > e.at)) as relations,
             exists (select from members m where m.account = e.actor and m.relation = 'referrer') as referred
        from audit.event_object o join audit.event e on e.stream = o.stream and e.seq = o.seq
       where o.object = who_looked.case_id and o.kind = 'case' and e.actor is not null and e.job is null
    )
    select (l.at at time zone 'Europe/Amsterdam')::date, who_code.code, n.name,
           coalesce(l.relations, nullif(l.rule, ''), l.roles), coalesce(l.of_part, 'process'),
           coalesce(bool_or(g.verb = 'write' and l.outcome = 'done'), false), bool_and(l.outcome <> 'done')
      from lines l
      left join gate.act g on g.name = l.act
      left join gate.account a on a.id = l.actor
      left join liv.organisation n on n.id = a.organisation
      cross join lateral (select 'M' || upper(left(encode(sha256(convert_to(l.actor::text || who_looked.case_id::text, 'UTF8')), 'hex'), 5)) as code) who_code
     where coalesce(l.of_part, '') not in ('referrer', 'closing-message')
       and l.event !~ '^(referrer|closing-message)[.]'
       and not (l.rule <> '' and string_to_array(l.rule, ',') <@ array['referrer', 'anyReferrer'])
       and not (l.referred and l.relations is null)
     group by 1, 2, 3, 4, 5
     order by 1 desc, 2, 5;
end $$;

reset role;
