-- "Is this person known already?": yes or no, and whom to ring. Only with an open referral in hand, thirty times an hour
-- together with every other search, and the question stands in the log of both cases; the log keeps the keyed hash of what was asked.
set local role liv_gate;

create function vault.already_known(dossier uuid, digests bytea[], trace uuid) returns table (name text, phone text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  s gate.session := gate.session_row();
  this_hour timestamptz := date_trunc('hour', gate.now());
  so_far int;
  hits uuid[];
begin
  if s.account is null then raise exception 'nobody is signed in' using errcode = 'LV401'; end if;
  if not gate.i_may('ask whether somebody is known', dossier)
     or not exists (select 1 from gate.untriaged u where u.case_id = already_known.dossier) then
    raise exception 'not allowed' using errcode = 'LV403';
  end if;
  insert into vault.search_allowance as q (account, hour, used) values (s.account, this_hour, 1)
    on conflict (account) do update set used = case when q.hour = this_hour then q.used + 1 else 1 end, hour = this_hour
    returning q.used into so_far;
  if so_far > 30 then raise exception 'too many searches this hour' using errcode = 'LV429'; end if;
  -- A case from which I am shut out is not there for me, here either.
  select coalesce(array_agg(distinct p.dossier), '{}') into hits from vault.person_index p
    join vault.dossier d on d.id = p.dossier and d.kind = 'case' and d.hidden_at is null and d.destroyed_at is null
   where p.digest = any (digests) and p.dossier <> already_known.dossier
     and not exists (select 1 from gate.exclusion e where e.case_id = p.dossier and e.account = s.account);
  perform audit.write(s, 'person.asked-after', 'ask whether somebody is known',
    (select jsonb_agg(jsonb_build_object('kind', 'case', 'id', h, 'part', 'identity')) from unnest(hits || already_known.dossier) h)
      || (select coalesce(jsonb_agg(jsonb_build_object('kind', 'search term', 'id', s.account, 'hash', encode(d, 'hex'))), '[]') from unnest(digests[1:6]) d),
    'done', s.origin, trace, null, null);
  return query select distinct a.name, a.phone from unnest(hits) h
    left join gate.membership m on m.case_id = h and m.relation = 'coordinator' and m.ended_at is null
      and (m.until_at is null or m.until_at > gate.now())
    left join gate.account a on a.id = m.account and a.active;
end $$;
revoke execute on function vault.already_known(uuid, bytea[], uuid) from public;
