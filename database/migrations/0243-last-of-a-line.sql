-- One line can speak of one text twice: taken over into a new version and changed at once. The last of the two is what was written last.
set local role liv_gate;

create or replace function audit.put_back() returns table (kind text, object uuid, case_id uuid)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare t record;
begin
  for t in select c.relname as name, case when c.relname = 'consultation' then 'id' else a.attname end as dossier
      from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
        and (a.attname in ('case_id', 'consultation') or a.attname = 'id' and c.relname = 'consultation')
     where c.relnamespace = 'liv'::regnamespace and c.relkind = 'r'
       and (select count(*) from pg_attribute o where o.attrelid = c.oid and not o.attisdropped and o.attname in ('id', 'content')) = 2
     order by 1
  loop
    return query execute format('select %L::text, r.id, r.%I from liv.%I r where r.content is not null and sha256(r.content) is distinct from
      (select o.content_hash from audit.event_object o where o.object = r.id and o.content_hash is not null order by o.place desc, o.ordinal desc limit 1)',
      t.name, t.dossier, t.name);
  end loop;
end $$;
revoke execute on function audit.put_back() from public;
