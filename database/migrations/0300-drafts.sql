-- What is typed and not yet saved: a draft belongs to its author and to one dossier, and opens by the act that the form is about.
set local role liv_gate;

-- What belongs to no dossier yet (a referral that is being written) is sealed under a share of its author's own.
create table gate.drawer (
  account uuid primary key references gate.account (id),
  share bytea not null check (length(share) = 32)
);
comment on table gate.drawer is 'One share per account: for drafts without a dossier, and for the lock on texts that wait on a device without a line.';

create table gate.draft (
  id uuid primary key,
  author uuid not null references gate.account (id),
  dossier uuid references vault.dossier (id),
  act text,
  form text not null check (form ~ '^/[A-Za-z0-9/_.-]+$' and length(form) <= 200),
  version int not null,
  sealed bytea not null check (octet_length(sealed) <= 4194304),
  began_at timestamptz not null,
  kept_at timestamptz not null,
  until_at timestamptz not null,
  constraint a_draft_in_a_dossier_has_an_act check ((dossier is null) = (act is null))
);
create index draft_by_author on gate.draft (author, kept_at);
create index draft_by_end on gate.draft (until_at);
comment on table gate.draft is 'Typed and not yet saved, in one window. Found by its author alone, as long as the author may do what the form does; two weeks at most.';

do $$
declare t text;
begin
  foreach t in array array['drawer', 'draft'] loop
    execute format('alter table gate.%I enable row level security', t);
    execute format('alter table gate.%I force row level security', t);
  end loop;
end $$;

-- May I still do what this draft is for? Without a dossier it is only about oneself.
create function gate.draft_is_open(dossier uuid, act text) returns boolean language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if draft_is_open.dossier is null then return true; end if;
  return vault.kind_for_me(draft_is_open.dossier, draft_is_open.act) is not null;
end $$;

-- Puts away what was typed. False: somebody, or another window, put something else there; nothing is overwritten.
create function gate.keep_draft(id uuid, dossier uuid, act text, form text, based int, sealed bytea) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  s gate.session := gate.session_row();
  at timestamptz := gate.now();
begin
  if s.account is null or s.job is not null or not gate.draft_is_open(keep_draft.dossier, keep_draft.act)
     or (keep_draft.act is not null and not exists (select 1 from gate.act a where a.name = keep_draft.act and a.verb = 'write')) then
    raise exception 'not allowed' using errcode = 'LV403';
  end if;
  if keep_draft.based = 0 then
    insert into gate.draft (id, author, dossier, act, form, version, sealed, began_at, kept_at, until_at)
    values (keep_draft.id, s.account, keep_draft.dossier, keep_draft.act, keep_draft.form, 1, keep_draft.sealed, at, at, at + interval '14 days')
    on conflict do nothing;
  else
    update gate.draft d set version = d.version + 1, sealed = keep_draft.sealed, kept_at = at, until_at = at + interval '14 days'
     where d.id = keep_draft.id and d.author = s.account and d.version = keep_draft.based and d.form = keep_draft.form
       and d.dossier is not distinct from keep_draft.dossier and d.act is not distinct from keep_draft.act;
  end if;
  return found;
end $$;

-- Mine, newest first: which form, since when. No word of the text.
create function gate.my_drafts() returns table (id uuid, dossier uuid, number text, act text, form text, kept_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query select d.id, d.dossier, c.number, d.act, d.form, d.kept_at
    from gate.draft d left join liv.case_file c on c.id = d.dossier
   where d.author = gate.me() and d.until_at > gate.now() and gate.draft_is_open(d.dossier, d.act)
   order by d.kept_at desc;
end $$;

-- The sealed text, for its author; the key comes from the vault, with its line in the log.
create function gate.my_draft(id uuid) returns table (dossier uuid, act text, form text, version int, sealed bytea, kept_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query select d.dossier, d.act, d.form, d.version, d.sealed, d.kept_at from gate.draft d
   where d.id = my_draft.id and d.author = gate.me() and d.until_at > gate.now() and gate.draft_is_open(d.dossier, d.act);
end $$;

-- Saved, or thrown away.
create function gate.drop_draft(id uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from gate.draft d where d.id = drop_draft.id and d.author = gate.me();
  return found;
end $$;

-- My own share, made the first time, with its line in the log.
create function gate.open_drawer(trace uuid) returns bytea
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  s gate.session := gate.session_row();
  mine bytea;
begin
  if s.account is null or s.job is not null then raise exception 'not allowed' using errcode = 'LV403'; end if;
  insert into gate.drawer (account, share) values (s.account, vault.random_share()) on conflict do nothing;
  select d.share into mine from gate.drawer d where d.account = s.account;
  perform audit.write(s, 'content.opened', null, jsonb_build_array(jsonb_build_object('kind', 'account', 'id', s.account, 'part', 'drafts')),
    'done', s.origin, open_drawer.trace, null, null);
  return mine;
end $$;

-- Two weeks after the last word a draft goes. Said to nobody: there is nobody else to tell.
create function gate.sweep_drafts() returns int language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare gone int;
begin
  delete from gate.draft d where d.until_at <= gate.now();
  get diagnostics gone = row_count;
  return gone;
end $$;

-- Who enters hears at once which drafts are theirs, so that a page can say so without another question.
create or replace function gate.enter(token text, number text default null) returns jsonb language plpgsql volatile security definer as $$
declare
  s gate.session;
  at timestamptz := gate.now();
  mine jsonb;
begin
  perform pg_catalog.set_config('liv.session', token, true);
  s := gate.session_row();
  if s.account is null then return null; end if;
  if s.seen_at operator(pg_catalog.<) (at operator(pg_catalog.-) '1 minute'::pg_catalog.interval) then
    update gate.session set seen_at = at, idle_until = at operator(pg_catalog.+) '30 minutes'::pg_catalog.interval
     where id operator(pg_catalog.=) s.id;
  end if;
  select pg_catalog.jsonb_build_object(
    'account', a.id, 'subject', a.subject, 'name', a.name, 'organisation', a.organisation, 'acr', s.acr,
    'until', s.absolute_until,
    'roles', coalesce((select pg_catalog.jsonb_agg(r.role) from gate.account_role r
       where r.account operator(pg_catalog.=) a.id and r.from_on operator(pg_catalog.<=) gate.today()
         and (r.until_on is null or r.until_on operator(pg_catalog.>=) gate.today())), '[]'::pg_catalog.jsonb),
    'case', case when number is null then null else gate.case_in_hand(number) end,
    'drafts', case when exists (select 1 from gate.draft d where d.author operator(pg_catalog.=) a.id)
      then (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', t.id, 'number', t.number, 'act', t.act,
        'form', t.form, 'keptAt', t.kept_at) order by t.kept_at desc), '[]'::pg_catalog.jsonb) from gate.my_drafts() t)
      else '[]'::pg_catalog.jsonb end)
    into mine from gate.account a where a.id operator(pg_catalog.=) s.account;
  return mine;
end $$;

alter table gate.job_kind no force row level security;
insert into gate.job_kind (name, act, by_app, one_waiting, every, attempts) values ('drafts', null, false, true, '1 hour', null);
alter table gate.job_kind force row level security;
alter table gate.job no force row level security;
insert into gate.job (kind, run_at) values ('drafts', pg_catalog.now());
alter table gate.job force row level security;

revoke all on gate.drawer, gate.draft from public;
revoke execute on function gate.draft_is_open(uuid, text), gate.keep_draft(uuid, uuid, text, text, int, bytea), gate.my_drafts(), gate.my_draft(uuid),
  gate.drop_draft(uuid), gate.open_drawer(uuid), gate.sweep_drafts() from public;
reset role;
