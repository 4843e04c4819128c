-- The public page on privacy says the terms that count today, not the ones a programmer chose. These few values are for everybody.
grant select (id, key, organisation, value, from_on, written_at) on liv.setting to liv_gate;
grant select (setting) on liv.setting_withdrawal to liv_gate;
grant select (key, organisation, setting, value) on liv.setting_confirmation to liv_gate;

set local role liv_gate;

-- What was set and counts today; and which default somebody of LIV said yes to. No names, no reasons, nothing planned.
create function gate.public_terms() returns table (key text, value text, was_set boolean, confirmed boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare public_keys text[] := array['kept-at-most', 'kept-not-included', 'kept-after-closing', 'readable-after-closing', 'inform-before'];
begin
  return query
    (select distinct on (s.key) s.key, s.value, true,
        exists (select from liv.setting_confirmation c where c.setting = s.id and c.value = s.value)
       from liv.setting s
      where s.key = any (public_keys) and s.organisation is null and s.from_on <= gate.today()
        and not exists (select from liv.setting_withdrawal w where w.setting = s.id)
      order by s.key, s.from_on desc, s.written_at desc, s.id)
    union all
    select distinct c.key, c.value, false, true from liv.setting_confirmation c
     where c.key = any (public_keys) and c.organisation is null and c.setting is null;
end $$;

reset role;
