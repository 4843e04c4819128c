-- Who was not spoken with gets no duiding of mental health, and no health part: not by the page, and not past it.
grant select (case_id, written_at) on liv.conversation_report to liv_gate;
grant select (case_id, way, written_at) on liv.no_conversation to liv_gate;
set local role liv_gate;

-- Cases whose care duiding I may write and in which nobody talked with the person, or it goes on with documents alone since.
create function gate.not_spoken_with() returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query select mine from gate.cases_where_i_may('write the duiding of mental health') mine
   where not exists (select from liv.conversation_report r where r.case_id = mine and not exists (
     select from liv.no_conversation n where n.case_id = mine and coalesce(n.way, 'documents') = 'documents' and n.written_at > r.written_at));
end $$;

-- Cases of my team that go on with documents alone: chosen, and nobody talked with the person since.
create function gate.documents_only() returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query select mine from gate.cases_where_i_may('read the draft advice') mine
   where exists (select from liv.no_conversation n where n.case_id = mine and n.way = 'documents'
     and not exists (select from liv.conversation_report r where r.case_id = mine and r.written_at > n.written_at));
end $$;
