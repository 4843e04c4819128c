-- The team writes and reads lessons; until a second reader has looked, only its writer and the readers see it.
grant select, insert, delete on liv.lesson to liv_app;
grant update (title, words, version, remark, returned_at, checked_by, checked_at) on liv.lesson to liv_app;

create policy "a checked lesson is read by the team" on liv.lesson for select to liv_app
  using (checked_at is not null and (select gate.i_may_everywhere('read lessons')));
create policy "a lesson in hand is read by its writer and who checks" on liv.lesson for select to liv_app
  using (checked_at is null and (author = (select gate.me()) and (select gate.i_may_everywhere('write a lesson'))
    or (select gate.i_may_everywhere('check a lesson'))));
create policy "a lesson is written in one's own name, not checked yet" on liv.lesson for insert to liv_app
  with check (author = (select gate.me()) and checked_at is null and (select gate.i_may_everywhere('write a lesson')));
create policy "a lesson in hand is rewritten by its writer" on liv.lesson for update to liv_app
  using (checked_at is null and author = (select gate.me()) and (select gate.i_may_everywhere('write a lesson')))
  with check (checked_at is null and author = (select gate.me()));
create policy "a lesson is checked or returned by a second reader" on liv.lesson for update to liv_app
  using (checked_at is null and author <> (select gate.me()) and (select gate.i_may_everywhere('check a lesson')))
  with check (author <> (select gate.me()) and (checked_by is null or checked_by = (select gate.me())));
create policy "a lesson in hand is thrown away by its writer" on liv.lesson for delete to liv_app
  using (checked_at is null and author = (select gate.me()) and (select gate.i_may_everywhere('write a lesson')));
