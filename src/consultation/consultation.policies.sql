-- Who sees a consultation: the front office and coordinators, and who carries its trajectory advice. The words of a trajectory
-- advice are for who carries it and for the front office alone. Once promoted nobody reads its words: what the asker agreed to is in the referral.
grant select on liv.consultation, liv.consultation_addition, liv.consultation_end, liv.trajectory_advice, liv.trajectory_goal,
  liv.trajectory_moment, liv.trajectory_held, liv.trajectory_extension to liv_app;
grant insert on liv.consultation, liv.consultation_addition, liv.consultation_end, liv.trajectory_advice, liv.trajectory_goal,
  liv.trajectory_moment, liv.trajectory_held, liv.trajectory_extension to liv_app;
grant update (version, subject, answer_due, content) on liv.consultation to liv_app;
grant update (version, content) on liv.consultation_addition, liv.consultation_end, liv.trajectory_goal, liv.trajectory_moment, liv.trajectory_held,
  liv.trajectory_extension to liv_app;

create policy "a consultation is read by the front office and its advisers" on liv.consultation for select to liv_app
  using ((select gate.i_may_everywhere('read the consultation'))
    or id = any (array(select gate.consultations_where_i_may('read the consultation'))));
create policy "a consultation is written down by who takes the call" on liv.consultation for insert to liv_app
  with check (author = (select gate.me()) and (select gate.i_may_everywhere('write down a consultation')));
create policy "a consultation is put right by who may add to it" on liv.consultation for update to liv_app
  using (id <> all (array(select e.consultation from liv.consultation_end e where e.ending = 'promoted'))
    and ((select gate.i_may_everywhere('add to the consultation'))
      or id = any (array(select gate.consultations_where_i_may('add to the consultation')))));
create policy "nobody deletes a consultation from a page" on liv.consultation for delete to liv_app using (false);

create policy "what was added is read with the consultation" on liv.consultation_addition for select to liv_app
  using (consultation <> all (array(select e.consultation from liv.consultation_end e where e.ending = 'promoted'))
    and ((select gate.i_may_everywhere('read the consultation'))
      or consultation = any (array(select gate.consultations_where_i_may('read the consultation')))));
create policy "who reads a consultation may add to it" on liv.consultation_addition for insert to liv_app
  with check (author = (select gate.me()) and ((select gate.i_may_everywhere('add to the consultation'))
    or consultation = any (array(select gate.consultations_where_i_may('add to the consultation')))));
create policy "what was added is put right by who wrote it" on liv.consultation_addition for update to liv_app
  using (author = (select gate.me()) and ((select gate.i_may_everywhere('add to the consultation'))
    or consultation = any (array(select gate.consultations_where_i_may('add to the consultation')))));
create policy "nobody deletes what was added" on liv.consultation_addition for delete to liv_app using (false);

create policy "the end is read with the consultation" on liv.consultation_end for select to liv_app
  using ((select gate.i_may_everywhere('read the consultation'))
    or consultation = any (array(select gate.consultations_where_i_may('read the consultation'))));
create policy "the gate knows what a consultation led to" on liv.consultation_end for select to liv_gate using (true);
create policy "a consultation is ended by who may end it" on liv.consultation_end for insert to liv_app
  with check (author = (select gate.me()) and ending <> 'promoted' and ((select gate.i_may_everywhere('end the consultation'))
    or consultation = any (array(select gate.consultations_where_i_may('end the consultation')))));
create policy "a consultation is promoted to a referral of today" on liv.consultation_end for insert to liv_app
  with check (author = (select gate.me()) and ending = 'promoted' and (select gate.i_may_everywhere('promote the consultation'))
    and led_to = any (array(select gate.open_cases())));
create policy "an answer is put right by who gave it" on liv.consultation_end for update to liv_app
  using (author = (select gate.me()) and ending <> 'promoted' and ((select gate.i_may_everywhere('end the consultation'))
    or consultation = any (array(select gate.consultations_where_i_may('end the consultation')))));
create policy "nobody deletes the end of a consultation" on liv.consultation_end for delete to liv_app using (false);

create policy "that a trajectory advice runs is no secret of its words" on liv.trajectory_advice for select to liv_app
  using ((select gate.i_may_everywhere('read the consultation'))
    or consultation = any (array(select gate.consultations_where_i_may('read the consultation'))));
create policy "a trajectory advice is started by front office or lead" on liv.trajectory_advice for insert to liv_app
  with check (author = (select gate.me()) and (select gate.i_may_everywhere('start trajectory advice')));
create policy "nobody changes when a trajectory advice was to end" on liv.trajectory_advice for update to liv_app using (false);
create policy "nobody deletes a trajectory advice" on liv.trajectory_advice for delete to liv_app using (false);

create policy "a goal is read by who carries the trajectory advice" on liv.trajectory_goal for select to liv_app
  using (consultation <> all (array(select e.consultation from liv.consultation_end e where e.ending = 'promoted'))
    and ((select gate.i_may_everywhere('read the trajectory advice'))
      or consultation = any (array(select gate.consultations_where_i_may('read the trajectory advice')))));
create policy "a goal is written at the start" on liv.trajectory_goal for insert to liv_app
  with check (author = (select gate.me()) and (select gate.i_may_everywhere('start trajectory advice')));
create policy "a goal is put right by who carries the advice" on liv.trajectory_goal for update to liv_app
  using (consultation = any (array(select gate.consultations_where_i_may('write the trajectory advice'))));
create policy "nobody deletes a goal" on liv.trajectory_goal for delete to liv_app using (false);

create policy "a moment is read by who carries the trajectory advice" on liv.trajectory_moment for select to liv_app
  using (consultation <> all (array(select e.consultation from liv.consultation_end e where e.ending = 'promoted'))
    and ((select gate.i_may_everywhere('read the trajectory advice'))
      or consultation = any (array(select gate.consultations_where_i_may('read the trajectory advice')))));
create policy "a moment is planned at the start or by who carries it" on liv.trajectory_moment for insert to liv_app
  with check (author = (select gate.me()) and ((select gate.i_may_everywhere('start trajectory advice'))
    or consultation = any (array(select gate.consultations_where_i_may('write the trajectory advice')))));
create policy "a moment is put right by who carries the advice" on liv.trajectory_moment for update to liv_app
  using (consultation = any (array(select gate.consultations_where_i_may('write the trajectory advice'))));
create policy "nobody deletes a trajectory moment" on liv.trajectory_moment for delete to liv_app using (false);

create policy "what was said is read by who carries the advice" on liv.trajectory_held for select to liv_app
  using (consultation <> all (array(select e.consultation from liv.consultation_end e where e.ending = 'promoted'))
    and ((select gate.i_may_everywhere('read the trajectory advice'))
      or consultation = any (array(select gate.consultations_where_i_may('read the trajectory advice')))));
create policy "what was said is written by who carries the advice" on liv.trajectory_held for insert to liv_app
  with check (author = (select gate.me()) and consultation = any (array(select gate.consultations_where_i_may('write the trajectory advice'))));
create policy "what was said is put right by who carries the advice" on liv.trajectory_held for update to liv_app
  using (consultation = any (array(select gate.consultations_where_i_may('write the trajectory advice'))));
create policy "nobody deletes what was said at a moment" on liv.trajectory_held for delete to liv_app using (false);

create policy "an extension is read by who carries the advice" on liv.trajectory_extension for select to liv_app
  using (consultation <> all (array(select e.consultation from liv.consultation_end e where e.ending = 'promoted'))
    and ((select gate.i_may_everywhere('read the trajectory advice'))
      or consultation = any (array(select gate.consultations_where_i_may('read the trajectory advice')))));
create policy "an extension is given by who carries the advice" on liv.trajectory_extension for insert to liv_app
  with check (author = (select gate.me()) and consultation = any (array(select gate.consultations_where_i_may('write the trajectory advice'))));
create policy "why it was extended is put right by who carries it" on liv.trajectory_extension for update to liv_app
  using (consultation = any (array(select gate.consultations_where_i_may('write the trajectory advice'))));
create policy "nobody deletes an extension" on liv.trajectory_extension for delete to liv_app using (false);

-- The gate lays the bytes of these texts beside the log, as it does with those of a case; it has no key to them.
do $$
declare t text;
begin
  foreach t in array array['consultation', 'consultation_addition', 'consultation_end', 'trajectory_goal', 'trajectory_moment',
    'trajectory_held', 'trajectory_extension'] loop
    execute format('grant select on liv.%I to liv_gate', t);
    execute format('create policy "the gate lays sealed texts beside the log" on liv.%I for select to liv_gate using (true)', t);
  end loop;
end $$;

set local role liv_gate;
grant execute on function gate.consultations_where_i_may(text), gate.add_adviser(uuid, uuid), gate.end_adviser(uuid, uuid),
  gate.advisers_of(uuid), gate.what_became_of(uuid), gate.consultations_kept(int), audit.of_consultation(uuid, int) to liv_app;
grant execute on function gate.tell_due_answers() to liv_worker;
reset role;

grant select on liv.trajectory_advice to liv_gate;
create policy "the gate knows that a trajectory advice runs" on liv.trajectory_advice for select to liv_gate using (true);
