-- Accounts that are nobody's, of the machine or of a link, do not count: an empty database is one without people.
set local role liv_gate;

create or replace function gate.open_first_accounts(people jsonb, origin text) returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  nobody gate.session;
  home uuid;
  made jsonb := '[]';
  one record;
  account uuid;
begin
  lock table gate.account in share row exclusive mode;
  if exists (select from gate.account a where a.email <> '') then raise exception 'there are accounts' using errcode = 'LV409'; end if;
  if (select count(distinct lower(p.it ->> 'subject')) <> 3 or count(distinct lower(p.it ->> 'email')) <> 3
        or array_agg(p.it ->> 'role' order by p.it ->> 'role') <> array['fg', 'functionalAdministrator', 'teamLead']
        from jsonb_array_elements(people) p (it)) then
    raise exception 'three people, each with a role of their own' using errcode = 'LV409';
  end if;
  select o.id into home from liv.organisation o where o.kind = 'liv' order by o.id limit 1;
  if home is null then
    home := gen_random_uuid();
    insert into liv.organisation (id, key, name, kind, place) values (home, 'liv', 'LIV', 'liv', 'landelijk');
  end if;
  for one in select p.it ->> 'role' as role, p.it ->> 'name' as name, p.it ->> 'email' as email, p.it ->> 'subject' as subject
      from jsonb_array_elements(people) p (it) loop
    account := gen_random_uuid();
    insert into gate.account (id, subject, name, email, organisation) values (account, one.subject, one.name, one.email, home);
    insert into gate.account_role (account, role, from_on) values (account, one.role, gate.today());
    made := made || jsonb_build_object('kind', 'account', 'id', account, 'part', lower(regexp_replace(one.role, '([A-Z])', '-\1', 'g')));
  end loop;
  perform audit.write(nobody, 'administration.first-accounts.ended', null, made, 'done', left(origin, 200), gen_random_uuid(), null, null);
  return jsonb_array_length(made);
end $$;
revoke execute on function gate.open_first_accounts(jsonb, text) from public;
