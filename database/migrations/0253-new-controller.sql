-- A new controller gives a commission of its own: what the one before signed stays as it was signed.
create or replace function liv.stays_as_commissioned() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.case_id::text, 0));
  if tg_table_name = 'commission' then
    if exists (select 1 from liv.commission_signature s join liv.commission c on c.id = s.commission
                where s.case_id = new.case_id and (c.organisation = new.organisation or new.organisation is distinct from (
                  select r.organisation from liv.responsibility r
                   where r.case_id = new.case_id and r.new_controller order by r.written_at desc limit 1))
                group by s.commission having count(distinct s.side) = 2) then
      raise exception 'the commission is signed by both' using errcode = 'LV409';
    end if;
  elsif exists (select 1 from liv.commission c join liv.commission signed on signed.id = new.commission
                 where c.case_id = new.case_id and c.version > signed.version) then
    raise exception 'there is a newer version of the commission' using errcode = 'LV409';
  end if;
  return null;
end $$;

set local role liv_gate;

-- The numbers of cases that were handed over and where I may read that: who is asked has no other list to find them in.
create function gate.handed_over_numbers() returns table (id uuid, number text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query select c.id, c.number from liv.case_file c
   where c.id = any (array(select gate.cases_where_i_may('read the hand-over'))) and exists (select from liv.handover h where h.case_id = c.id);
end $$;
revoke execute on function gate.handed_over_numbers() from public;
