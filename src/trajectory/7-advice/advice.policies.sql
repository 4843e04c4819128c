-- Who sees the advice: the team while it is written; the commissioner only what was rendered for them; the health part only care experts.
-- A version with a signature no longer changes; what was sent is never changed or removed by anybody.
grant select, insert on liv.advice, liv.advice_section, liv.draft_recommendation, liv.health_part, liv.advice_signature,
  liv.health_signature, liv.advice_talk, liv.sent_advice, liv.recommendation, liv.rendering, liv.health_rendering to liv_app;
grant update (changed_at) on liv.advice to liv_app;
grant update (version, author, written_at, carried, recommends, until_on, content) on liv.advice_section to liv_app;
grant update (version, author, written_at, withdrawn_at, content) on liv.draft_recommendation to liv_app;

create policy "versions of the advice are seen by the team" on liv.advice for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the draft advice'))));
create policy "a version of the advice is opened by who composes it" on liv.advice for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('compose the advice'))));
create policy "only the moment of the last change of the advice changes" on liv.advice for update to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('compose the advice'))))
  with check (case_id = any (array(select gate.cases_where_i_may('compose the advice'))));
create policy "nobody deletes a version of the advice" on liv.advice for delete to liv_app using (false);

create policy "parts of the advice are read by the team" on liv.advice_section for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the draft advice'))));
create policy "a part is added to an unsigned advice" on liv.advice_section for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('compose the advice')))
    and advice <> all (array(select s.advice from liv.advice_signature s)));
create policy "a part changes as long as nobody signed" on liv.advice_section for update to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('compose the advice')))
    and advice <> all (array(select s.advice from liv.advice_signature s)))
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('compose the advice'))));
create policy "nobody deletes a part of the advice" on liv.advice_section for delete to liv_app using (false);

create policy "drafts of recommendations are read by the team" on liv.draft_recommendation for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the draft advice'))));
create policy "a recommendation is added to an unsigned advice" on liv.draft_recommendation for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('compose the advice')))
    and advice <> all (array(select s.advice from liv.advice_signature s)));
create policy "a recommendation changes as long as nobody signed" on liv.draft_recommendation for update to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('compose the advice')))
    and advice <> all (array(select s.advice from liv.advice_signature s)))
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('compose the advice'))));
create policy "nobody deletes a draft of a recommendation" on liv.draft_recommendation for delete to liv_app using (false);

create policy "the health part is read by the care experts" on liv.health_part for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the health part')))
    and id <> all (array(select gate.earlier_kept_from_me('care'))));
create policy "the gate sees when a health part was written, not what" on liv.health_part for select to liv_gate using (true);
create policy "the gate sees that a health part was signed" on liv.health_signature for select to liv_gate using (true);
create policy "the health part is written by the care experts" on liv.health_part for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('write the health part'))));
create policy "nobody changes a health part: a change is a new row" on liv.health_part for update to liv_app using (false);
create policy "nobody deletes a health part" on liv.health_part for delete to liv_app using (false);

create policy "signatures of the advice are seen by the team" on liv.advice_signature for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the draft advice'))));
create policy "each expert signs for the own discipline, care with BIG" on liv.advice_signature for insert to liv_app
  with check (author = (select gate.me()) and (
    (kind = 'duiding' and case_id = any (array(select gate.cases_where_i_may('sign the advice for duiding'))))
    or (kind = 'care' and case_id = any (array(select gate.cases_where_i_may('sign the advice for care')))
      and author = any (array(select a.id from gate.account a where a.big_number is not null)))));
create policy "nobody changes a signature" on liv.advice_signature for update to liv_app using (false);
create policy "nobody takes a signature away" on liv.advice_signature for delete to liv_app using (false);

create policy "signatures of the health part are seen by care experts" on liv.health_signature for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the health part'))));
create policy "the health part is signed with the advice for care" on liv.health_signature for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('sign the advice for care'))));
create policy "nobody changes a signature of the health part" on liv.health_signature for update to liv_app using (false);
create policy "nobody takes a signature of the health part away" on liv.health_signature for delete to liv_app using (false);

create policy "the talk about the advice is read by the team" on liv.advice_talk for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the draft advice'))));
create policy "the talk about the advice is recorded by the team" on liv.advice_talk for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('compose the advice'))));
create policy "nobody changes what was recorded of the talk" on liv.advice_talk for update to liv_app using (false);
create policy "nobody deletes what was recorded of the talk" on liv.advice_talk for delete to liv_app using (false);

create policy "that the advice was sent is seen by team and commissioner" on liv.sent_advice for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the sent advice'))));
create policy "the advice is sent once both experts have signed it" on liv.sent_advice for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('send the advice')))
    and advice = any (array(select s.advice from liv.advice_signature s where s.kind = 'duiding'))
    and advice = any (array(select s.advice from liv.advice_signature s where s.kind = 'care')));
create policy "nobody changes that the advice was sent" on liv.sent_advice for update to liv_app using (false);
create policy "nobody takes a sent advice back" on liv.sent_advice for delete to liv_app using (false);

create policy "sent recommendations are read by team and commissioner" on liv.recommendation for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the sent advice'))));
create policy "recommendations are frozen when the advice is sent" on liv.recommendation for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('send the advice'))));
create policy "nobody changes a sent recommendation" on liv.recommendation for update to liv_app using (false);
create policy "nobody deletes a sent recommendation" on liv.recommendation for delete to liv_app using (false);

create policy "a commissioner reads only what was rendered for them" on liv.rendering for select to liv_app
  using ((recipient = 'commissioner' and case_id = any (array(select gate.cases_where_i_may('read the sent advice'))))
    or case_id = any (array(select gate.cases_where_i_may('read every rendering'))));
create policy "renderings are made when the advice is sent" on liv.rendering for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('send the advice'))));
create policy "nobody changes what was sent" on liv.rendering for update to liv_app using (false);
create policy "nobody deletes what was sent" on liv.rendering for delete to liv_app using (false);

create policy "renderings with the health part are read by care experts" on liv.health_rendering for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the health part'))));
create policy "the health part is released by the care expert" on liv.health_rendering for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('release the health part')))
    and case_id = any (array(select c.case_id from liv.consent c where c.purpose = 'health-part' and c.given = 'yes'
      and not exists (select 1 from liv.consent later where later.case_id = c.case_id and later.purpose = c.purpose and later.version > c.version)
      -- What a representative said ends on the birthday from which somebody else decides.
      and (c.ends_on is null or c.ends_on > (select gate.today()))
      and (c.given_by = 'person' or not exists (select 1 from liv.coming_of_age a where a.case_id = c.case_id
        and a.adult_on <= (select gate.today())
        and not exists (select 1 from liv.coming_of_age newer where newer.case_id = a.case_id and newer.version > a.version))))));
create policy "nobody changes a released health part" on liv.health_rendering for update to liv_app using (false);
create policy "nobody deletes a released health part" on liv.health_rendering for delete to liv_app using (false);

set local role liv_gate;
revoke execute on function gate.health_version_kept_from_me(uuid) from public;
grant execute on function gate.health_version_kept_from_me(uuid) to liv_app;
reset role;
