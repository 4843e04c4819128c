-- How long the former contact may still write a hand-over note is what LIV set; without that thirty days, as the pages say.
set local role liv_gate;

-- A term in days as it counts today; the default is the one of the catalogue.
create function gate.days_set(key text, standard int) returns int
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return coalesce((select s.value::int from liv.setting s
    where s.key = days_set.key and s.organisation is null and s.from_on <= gate.today()
      and not exists (select from liv.setting_withdrawal w where w.setting = s.id)
    order by s.from_on desc, s.written_at desc, s.id limit 1), standard);
end $$;
revoke execute on function gate.days_set(text, int) from public;

create or replace function gate.hand_over() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  my uuid := gate.me();
  at timestamptz := gate.now();
  was record;
  central uuid[];
begin
  if my is null then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended(new.case_id::text, 0));
  update gate.membership m set ended_at = at where m.case_id = new.case_id and m.relation = 'receiver' and m.ended_at is null;
  if new.kind = 'moved' then
    insert into gate.membership (case_id, account, relation, from_at, until_at, given_by)
      select distinct new.case_id, m.account, 'formerCommissioner', at, at + gate.days_set('hand-over-note', 30) * interval '1 day', my from gate.membership m
       where m.case_id = new.case_id and m.relation in ('commissioner', 'commissionerDeputy') and m.ended_at is null;
    update gate.membership m set ended_at = at
     where m.case_id = new.case_id and m.relation in ('commissioner', 'commissionerDeputy') and m.ended_at is null;
    select o.id, o.kind into was from liv.responsibility r join liv.organisation o on o.id = r.organisation
     where r.case_id = new.case_id order by r.written_at desc limit 1;
    select array_agg(a.id order by a.name) into central from gate.account a
      join gate.account_role r on r.account = a.id and r.role = 'centralContact'
       and r.from_on <= gate.today() and (r.until_on is null or r.until_on >= gate.today())
      join liv.organisation o on o.id = a.organisation and o.kind = was.kind
     where a.active and (a.until_on is null or a.until_on >= gate.today())
       and not exists (select from gate.exclusion e where e.case_id = new.case_id and e.account = a.id);
    insert into gate.membership (case_id, account, relation, from_at, given_by)
      select new.case_id, c, 'centralContact', at, my from unnest(central) c
       where not exists (select from gate.membership m where m.case_id = new.case_id and m.account = c
                          and m.relation = 'centralContact' and m.ended_at is null);
    if central is null then
      insert into liv.responsibility (id, case_id, organisation, held_as) values (gen_random_uuid(), new.case_id, was.id, 'organisation');
    else
      update liv.case_file f set organisation = a.organisation from gate.account a where f.id = new.case_id and a.id = central[1];
      perform gate.tell(central);
    end if;
  end if;
  insert into gate.membership (case_id, account, relation, from_at, given_by)
    select new.case_id, a.id, 'receiver', at, my from gate.account a
      join gate.account_role r on r.account = a.id and r.role = 'commissioner'
       and r.from_on <= gate.today() and (r.until_on is null or r.until_on >= gate.today())
     where a.organisation = new.to_organisation and a.active and (a.until_on is null or a.until_on >= gate.today())
       and not exists (select from gate.exclusion e where e.case_id = new.case_id and e.account = a.id);
  perform gate.tell(array(select m.account from gate.membership m
    where m.case_id = new.case_id and m.relation in ('receiver', 'coordinator') and m.ended_at is null and m.account <> my));
  return null;
end $$;
reset role;
