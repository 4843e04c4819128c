-- Accounts with a second person: giving is proposed by one and decided by another; taking away is done by one, at once.
set local role liv_gate;

create table gate.account_change (
  id uuid primary key,
  kind text not null check (kind in ('open', 'grant', 'link', 'prolong', 'withdraw', 'end')),
  account uuid not null,
  role text,
  until_on date,
  subject text,
  name text,
  email text,
  organisation uuid,
  big_number text,
  reason text not null check (length(reason) between 1 and 200),
  proposed_by uuid not null references gate.account (id),
  proposed_at timestamptz not null,
  outcome text check (outcome in ('approved', 'rejected', 'at once')),
  decided_by uuid references gate.account (id),
  decided_at timestamptz,
  decision_reason text not null default '' check (length(decision_reason) <= 200),
  constraint role_is_known check (role in ('frontOffice', 'coordinator', 'duidingExpert', 'careExpert', 'teamLead', 'privacyOfficer', 'fg',
    'complaintsOfficer', 'manager', 'functionalAdministrator', 'archivist', 'logManager', 'centralContact', 'commissioner', 'referrer')),
  constraint is_complete check (case kind
    when 'open' then num_nulls(role, subject, name, email, organisation) = 0
    when 'link' then subject is not null
    when 'grant' then role is not null
    when 'withdraw' then role is not null else true end),
  constraint nobody_about_oneself check (account <> proposed_by and account is distinct from decided_by),
  constraint the_second_person_is_another check (decided_by <> proposed_by),
  constraint a_decision_has_a_second_person check ((coalesce(outcome, '') in ('approved', 'rejected')) = (decided_by is not null)),
  constraint only_taking_away_is_at_once check ((coalesce(outcome, '') = 'at once') = (kind in ('withdraw', 'end')))
);
comment on table gate.account_change is 'Every change of who may sign in and with which role: proposed by whom and why, decided by whom.';
alter table gate.account_change enable row level security;
alter table gate.account_change force row level security;

-- A role that is over makes nobody LIV any more.
create or replace function gate.i_am_liv() returns boolean language plpgsql stable security definer as $$
declare my uuid := gate.me();
begin
  return exists (select 1 from gate.account_role r where r.account operator(pg_catalog.=) my
    and r.from_on operator(pg_catalog.<=) gate.today() and (r.until_on is null or r.until_on operator(pg_catalog.>=) gate.today())
    and r.role operator(pg_catalog.<>) 'commissioner' and r.role operator(pg_catalog.<>) 'referrer'
    and r.role operator(pg_catalog.<>) 'centralContact');
end $$;

-- Everybody with an account, with what the directory of colleagues does not show: for who looks after accounts.
create function gate.accounts() returns table (id uuid, name text, email text, organisation uuid, big_number text, subject text,
  active boolean, until_on date, roles jsonb)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not gate.i_may_everywhere('read accounts') then return; end if;
  return query select a.id, a.name, a.email, a.organisation, a.big_number, a.subject,
      a.active and (a.until_on is null or a.until_on >= gate.today()), a.until_on,
      coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'until', r.until_on) order by r.role) from gate.account_role r
        where r.account = a.id and (r.until_on is null or r.until_on >= gate.today())), '[]'::jsonb)
    from gate.account a order by a.name;
end $$;

-- Who, of those whose account is alive, may do this act by a role; without one person, or without one role of theirs.
create function gate.who_would_still(act text, without uuid, without_role text) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query select a.id from gate.account a
    join gate.account_role r on r.account = a.id and r.from_on <= gate.today() and (r.until_on is null or r.until_on >= gate.today())
    join gate.grid g on g.act = who_would_still.act and g.standing = concat('any', upper(left(r.role, 1)), substr(r.role, 2))
   where a.active and (a.until_on is null or a.until_on >= gate.today())
     and not (a.id = without and (without_role is null or r.role = without_role));
end $$;

-- What must hold when a change is proposed, and once more when it takes effect; each is a sentence in accounts.ts too.
create function gate.check_account_change(c gate.account_change) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  theirs gate.account;
  organisation_kind text;
begin
  select * into theirs from gate.account a where a.id = c.account;
  if (theirs.id is null) <> (c.kind = 'open') then raise exception 'no such account' using errcode = 'LV409'; end if;
  if c.kind in ('grant', 'link', 'withdraw', 'end') and not (theirs.active and coalesce(theirs.until_on >= gate.today(), true)) then
    raise exception 'the account has ended' using errcode = 'LV409';
  end if;
  if c.kind in ('open', 'link') and exists (select 1 from gate.account a where a.subject = c.subject) then
    raise exception 'this sign-in belongs to an account' using errcode = 'LV409';
  end if;
  if c.kind = 'open' and exists (select 1 from gate.account a where lower(a.email) = lower(c.email)) then
    raise exception 'this address has an account' using errcode = 'LV409';
  end if;
  if c.kind in ('open', 'grant') then
    select o.kind into organisation_kind from liv.organisation o where o.id = coalesce(theirs.organisation, c.organisation);
    if organisation_kind is null or (organisation_kind = 'liv') = (c.role in ('commissioner', 'referrer', 'centralContact')) then
      raise exception 'the role does not fit the organisation' using errcode = 'LV409';
    end if;
    if c.role = 'careExpert' and coalesce(c.big_number, theirs.big_number) is null then
      raise exception 'a care expert is registered' using errcode = 'LV409';
    end if;
  end if;
  if c.kind = 'withdraw' and not exists (select 1 from gate.account_role r where r.account = c.account and r.role = c.role) then
    raise exception 'they do not hold this role' using errcode = 'LV409';
  end if;
  if c.kind in ('withdraw', 'end') and not exists (
      select 1 from gate.who_would_still('propose an account', c.account, c.role) p
        join gate.who_would_still('approve an account', c.account, c.role) a on a <> p) then
    raise exception 'nobody would be left to approve' using errcode = 'LV409';
  end if;
end $$;

create function gate.log_account_change(c gate.account_change, event text, act text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare s gate.session := gate.session_row();
begin
  perform audit.write(s, event, act, jsonb_build_array(
    jsonb_strip_nulls(jsonb_build_object('kind', 'account', 'id', c.account, 'part', lower(regexp_replace(c.role, '([A-Z])', '-\1', 'g')))),
    jsonb_build_object('kind', 'account_change', 'id', c.id)), 'done', s.origin, null, null, null);
end $$;

-- Out of every case at the end; after losing a role out of those cases where only that role let them in.
create function gate.leave_cases(c gate.account_change) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  s gate.session := gate.session_row();
  gone jsonb;
begin
  with ended as (
    update gate.membership m set ended_at = gate.now() where m.account = c.account and m.ended_at is null
       and (c.kind = 'end' or exists (select 1 from gate.joining j where j.relation = m.relation and j.role = c.role)
         and not exists (select 1 from gate.joining j join gate.account_role r on r.role = j.role
                          where j.relation = m.relation and r.account = c.account))
    returning m.case_id)
  select jsonb_agg(distinct jsonb_build_object('kind', 'case', 'id', e.case_id, 'part', 'process')) into gone from ended e;
  if gone is null then return; end if;
  perform audit.write(s, 'case.left', 'propose an account', gone || jsonb_build_object('kind', 'account', 'id', c.account),
    'done', s.origin, null, null, null);
end $$;

create function gate.carry_out(c gate.account_change) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if c.kind = 'open' then
    insert into gate.account (id, subject, name, email, organisation, big_number, until_on)
    values (c.account, c.subject, c.name, c.email, c.organisation, c.big_number, c.until_on);
  end if;
  if c.kind in ('open', 'grant') then
    insert into gate.account_role as r (account, role, from_on, until_on)
    values (c.account, c.role, gate.today(), case c.kind when 'grant' then c.until_on end)
    on conflict (account, role) do update set until_on = excluded.until_on, from_on = least(r.from_on, excluded.from_on);
    update gate.account a set big_number = coalesce(c.big_number, a.big_number) where a.id = c.account;
  end if;
  if c.kind = 'link' then update gate.account a set subject = c.subject where a.id = c.account; end if;
  if c.kind = 'prolong' then update gate.account a set active = true, until_on = c.until_on where a.id = c.account; end if;
  if c.kind = 'end' then update gate.account a set active = false, until_on = gate.today() where a.id = c.account; end if;
  if c.kind in ('withdraw', 'end') then
    delete from gate.account_role r where r.account = c.account and (c.kind = 'end' or r.role = c.role);
    perform gate.leave_cases(c);
  end if;
  if c.kind in ('withdraw', 'end', 'link') then
    update gate.session s set ended_at = gate.now() where s.account = c.account and s.ended_at is null;
  end if;
end $$;

-- One person asks; what takes away happens at once. Who asks and when never come from the request.
create function gate.propose_account_change(wanted jsonb) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.account_change := jsonb_populate_record(null::gate.account_change, wanted);
begin
  if not gate.i_may_everywhere('propose an account') or c.account = gate.me() then
    raise exception 'not allowed' using errcode = 'LV403';
  end if;
  c.id := gen_random_uuid(); c.proposed_by := gate.me(); c.proposed_at := gate.now();
  c.outcome := null; c.decided_by := null; c.decided_at := null; c.decision_reason := '';
  if c.kind = 'open' then c.account := gen_random_uuid(); end if;
  if c.kind in ('withdraw', 'end') then c.outcome := 'at once'; c.decided_at := gate.now(); end if;
  perform gate.check_account_change(c);
  insert into gate.account_change values (c.*);
  if c.outcome is not null then perform gate.carry_out(c); end if;
  perform gate.log_account_change(c, case c.kind when 'withdraw' then 'account-change.role-withdrawn' when 'end' then 'account-change.ended'
    else 'account-change.proposed' end, 'propose an account');
  return c.id;
end $$;

-- Another person decides; a yes takes effect in the same transaction.
create function gate.decide_account_change(change uuid, approve boolean, reason text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.account_change;
begin
  if not gate.i_may_everywhere('approve an account') then raise exception 'not allowed' using errcode = 'LV403'; end if;
  select * into c from gate.account_change a where a.id = decide_account_change.change for update;
  if c.id is null or gate.me() in (c.proposed_by, c.account) then raise exception 'not allowed' using errcode = 'LV403'; end if;
  if c.outcome is not null then raise exception 'this was decided already' using errcode = 'LV409'; end if;
  c.outcome := case when approve then 'approved' else 'rejected' end;
  update gate.account_change a set outcome = c.outcome, decided_by = gate.me(), decided_at = gate.now(), decision_reason = coalesce(decide_account_change.reason, '')
   where a.id = c.id;
  if approve then
    perform gate.check_account_change(c);
    perform gate.carry_out(c);
  end if;
  perform gate.log_account_change(c, concat('account-change.', c.outcome), 'approve an account');
  return c.outcome;
end $$;
reset role;
