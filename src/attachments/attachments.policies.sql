-- Files that came in: written by whoever holds the link, one each; read by the team, of who treats by care experts alone.
grant select, insert on liv.attachment, liv.attachment_piece to liv_app;

create policy "a file is read by who reads the answer it came with" on liv.attachment for select to liv_app
  using ((not treating and case_id = any (array(select gate.cases_where_i_may('read what came by link')))
      or treating and case_id = any (array(select gate.cases_where_i_may('read what came by link from who treats'))))
    and exists (select from liv.information_answer n where n.attachment = attachment.id));
create policy "a file comes in by a link, with its answer" on liv.attachment for insert to liv_app
  with check (author = (select gate.me()) and link = (select gate.my_link_id())
    and (not treating and case_id = any (array(select gate.by_link_i_may('answer by link')))
      or treating and case_id = any (array(select gate.by_link_i_may('answer by link as who treats')))));
create policy "nobody changes a file" on liv.attachment for update to liv_app using (false);
create policy "nobody deletes a file alone" on liv.attachment for delete to liv_app using (false);

create policy "a piece of a file is read as the file is" on liv.attachment_piece for select to liv_app
  using ((not treating and case_id = any (array(select gate.cases_where_i_may('read what came by link')))
      or treating and case_id = any (array(select gate.cases_where_i_may('read what came by link from who treats'))))
    and exists (select from liv.attachment a where a.id = attachment_piece.attachment));
create policy "a piece of a file comes in by a link" on liv.attachment_piece for insert to liv_app
  with check (author = (select gate.me())
    and (not treating and case_id = any (array(select gate.by_link_i_may('answer by link')))
      or treating and case_id = any (array(select gate.by_link_i_may('answer by link as who treats')))));
create policy "nobody changes a piece of a file" on liv.attachment_piece for update to liv_app using (false);
create policy "nobody deletes a piece of a file alone" on liv.attachment_piece for delete to liv_app using (false);
