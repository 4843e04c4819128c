-- All cases for who shares the work out: number, stage, dates, commissioner, who leads. Filtered by stage and by who leads; no names of persons.
set local role liv_gate;
create function gate.cases_to_share_out(page int, in_stage text, led_by uuid)
returns table (id uuid, number text, stage text, due_on date, organisation uuid, lead uuid, "leadName" text, "leadAway" date)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare my uuid := gate.me();
begin
  if not gate.i_may_everywhere('compose the team') then return; end if;
  return query
    select c.id, c.number, c.stage, c.due_on, c.organisation, led.account, led.name, (
        select max(b.until_on) from liv.absence b
         where b.account = led.account and b.withdrawn_at is null and gate.today() between b.from_on and b.until_on)
      from liv.case_file c
      left join lateral (
        select m.account, a.name from gate.membership m join gate.account a on a.id = m.account
         where m.case_id = c.id and m.relation = 'coordinator' and m.ended_at is null order by m.from_at limit 1) led on true
     where c.stage <> 'closed' and (in_stage is null or c.stage = in_stage)
       and (led_by is null or led.account = led_by)
       and not exists (select 1 from gate.exclusion e where e.case_id = c.id and e.account = my)
     order by c.due_on nulls last, c.number limit 50 offset greatest(page, 0) * 50;
end $$;
