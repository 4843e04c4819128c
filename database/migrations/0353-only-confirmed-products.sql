-- In production no file of a product is opened before the FG confirmed its ground and dossier regime. A demo is unaffected.
-- And what is written about possible radicalisation stands beside care, or is not written (UAVG 30(5)).
set local role liv_gate;

-- 'demo', 'confirmed' or 'waiting'; about no case.
create function gate.product_state(product text) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (select s.mode from gate.stamp s) is distinct from 'production' then return 'demo'; end if;
  return case when exists (select from liv.setting s where s.key = concat('product-', product_state.product) and s.organisation is null
      and s.from_on <= gate.today() and not exists (select from liv.setting_withdrawal w where w.setting = s.id)) then 'confirmed' else 'waiting' end;
end $$;

create function gate.only_confirmed_product() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if gate.product_state(tg_argv[0]) = 'waiting' then
    raise exception 'the FG has not confirmed this product' using errcode = 'LV409';
  end if;
  return new;
end $$;

-- Cases in which I write about possible radicalisation, and nobody registered for care is in the team.
create function gate.cases_without_care() returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query select mine from gate.cases_where_i_may('write the duiding of radicalisation') mine
   where not exists (select from gate.membership m
      join gate.account a on a.id = m.account and a.active and (a.until_on is null or a.until_on >= gate.today()) and a.big_number is not null
     where m.case_id = mine and m.relation in ('careExpert', 'standIn') and m.ended_at is null and m.from_at <= gate.now()
       and (m.until_at is null or m.until_at > gate.now()));
end $$;
revoke execute on function gate.product_state(text), gate.only_confirmed_product(), gate.cases_without_care() from public;
grant execute on function gate.only_confirmed_product() to liv_owner;
reset role;
create trigger only_confirmed before insert on liv.case_file for each row execute function gate.only_confirmed_product('duiding');
create trigger only_confirmed before insert on liv.consultation for each row execute function gate.only_confirmed_product('consultation');
create trigger only_confirmed before insert on liv.trajectory_advice for each row execute function gate.only_confirmed_product('trajectory-advice');
set local role liv_gate;
revoke execute on function gate.only_confirmed_product() from liv_owner;
reset role;
