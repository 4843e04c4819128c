-- Who of this team is or will be away in the coming eight weeks: for whoever plans a conversation or composes the team.
set local role liv_gate;
create function gate.away_in_team(case_id uuid) returns table (account uuid, name text, from_on date, until_on date)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if gate.me() is null or not (gate.i_may('plan a conversation', away_in_team.case_id) or gate.i_may('compose the team', away_in_team.case_id)) then
    return;
  end if;
  return query
    select distinct a.id, a.name, b.from_on, b.until_on
      from gate.membership m
      join gate.account a on a.id = m.account
      join liv.absence b on b.account = m.account and b.withdrawn_at is null and b.until_on >= gate.today() and b.from_on <= gate.today() + 56
     where m.case_id = away_in_team.case_id and m.ended_at is null and (m.until_at is null or m.until_at > gate.now())
       and m.relation in ('coordinator', 'deputy', 'duidingExpert', 'careExpert', 'namedStandIn', 'standIn')
     order by b.from_on, a.name;
end $$;
