-- Words that arrived after the sign-in had ended: an hour, on a lock of which only that browser has the key.
set local role liv_gate;

create table gate.held_post (
  id uuid primary key,
  account uuid not null references gate.account (id),
  sealed bytea not null check (octet_length(sealed) <= 4194304),
  held_at timestamptz not null,
  until_at timestamptz not null
);
alter table gate.held_post enable row level security;
alter table gate.held_post force row level security;
create index held_post_by_account on gate.held_post (account, held_at);
comment on table gate.held_post is 'Forms sent with a session that had ended; unreadable here, returned once, only to the same person.';

-- The session may have ended; it still says whose words these are. Not older than a day, and no more than ten at a time.
create function gate.hold_post(id uuid, sealed bytea, token text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  whose uuid;
  at timestamptz := gate.now();
begin
  delete from gate.held_post h where h.until_at <= at;
  select s.account into whose from gate.session s join gate.account a on a.id = s.account
   where s.token_hash = sha256(convert_to(hold_post.token, 'UTF8'))
     and s.job is null and s.absolute_until > at - interval '1 day' and a.active;
  if whose is null or (select count(*) from gate.held_post h where h.account = whose) >= 10 then return false; end if;
  insert into gate.held_post (id, account, sealed, held_at, until_at)
  values (hold_post.id, whose, hold_post.sealed, at, at + interval '1 hour');
  return true;
end $$;

create function gate.take_post(id uuid) returns bytea
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare taken bytea;
begin
  delete from gate.held_post h
   where h.id = take_post.id and h.account = gate.me() and h.until_at > gate.now()
  returning h.sealed into taken;
  return taken;
end $$;
