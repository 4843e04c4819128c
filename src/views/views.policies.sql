-- Ways of looking at a list: each account has its own, and nobody else's.
grant select, insert, delete on liv.saved_view to liv_app;
grant update (comes_first) on liv.saved_view to liv_app;

create policy "my own views are seen by nobody but me" on liv.saved_view for select to liv_app
  using (account = (select gate.me()));
create policy "a view is kept by nobody but oneself" on liv.saved_view for insert to liv_app
  with check (account = (select gate.me()));
create policy "which of my views comes first is said by me" on liv.saved_view for update to liv_app
  using (account = (select gate.me())) with check (account = (select gate.me()));
create policy "my own view is taken away by nobody but me" on liv.saved_view for delete to liv_app
  using (account = (select gate.me()));
