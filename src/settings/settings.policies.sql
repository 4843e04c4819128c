-- Settings are no content: everybody signed in reads them. The functional administrator plans, somebody else confirms, and the
-- ground on which a commissioner acts is set by the FG alone.
grant select, insert on liv.setting, liv.setting_withdrawal, liv.setting_confirmation to liv_app;
-- Asked by the gate: what is set for successors, and whether the FG confirmed a product, at each first row of a file.
grant select on liv.setting, liv.setting_withdrawal to liv_gate;

create policy "everybody signed in reads the settings" on liv.setting for select to liv_app
  using ((select gate.me()) is not null);
create policy "a setting is planned by the administrator, from today on" on liv.setting for insert to liv_app
  with check (author = (select gate.me()) and from_on >= (select gate.today())
    and (key not in ('legal-basis-coa', 'legal-basis-municipality', 'product-consultation', 'product-trajectory-advice', 'product-duiding') and (select gate.i_may_everywhere('change a setting'))
      or key in ('legal-basis-coa', 'legal-basis-municipality', 'product-consultation', 'product-trajectory-advice', 'product-duiding') and (select gate.i_may_everywhere('set the legal basis'))));
create policy "nobody changes a setting: a change is a new row" on liv.setting for update to liv_app using (false);
create policy "nobody deletes what was ever set" on liv.setting for delete to liv_app using (false);
create policy "the gate reads what LIV set for successors" on liv.setting for select to liv_gate using (true);

create policy "everybody signed in reads what was withdrawn" on liv.setting_withdrawal for select to liv_app
  using ((select gate.me()) is not null);
create policy "a setting is withdrawn by who may plan it, before its day" on liv.setting_withdrawal for insert to liv_app
  with check (author = (select gate.me())
    and ((select gate.i_may_everywhere('change a setting')) and setting = any (array(
        select s.id from liv.setting s where s.from_on > (select gate.today()) and s.key not in ('legal-basis-coa', 'legal-basis-municipality', 'product-consultation', 'product-trajectory-advice', 'product-duiding')))
      or (select gate.i_may_everywhere('set the legal basis')) and setting = any (array(
        select s.id from liv.setting s where s.from_on > (select gate.today()) and s.key in ('legal-basis-coa', 'legal-basis-municipality', 'product-consultation', 'product-trajectory-advice', 'product-duiding')))));
create policy "nobody changes that a setting was withdrawn" on liv.setting_withdrawal for update to liv_app using (false);
create policy "nobody brings a withdrawn setting back" on liv.setting_withdrawal for delete to liv_app using (false);
create policy "the gate knows which setting was withdrawn" on liv.setting_withdrawal for select to liv_gate using (true);

create policy "everybody signed in reads what was confirmed" on liv.setting_confirmation for select to liv_app
  using ((select gate.me()) is not null);
create policy "a setting is confirmed by somebody else than who set it" on liv.setting_confirmation for insert to liv_app
  with check (author = (select gate.me()) and (select gate.i_may_everywhere('confirm a setting'))
    and (setting is null or setting = any (array(select s.id from liv.setting s where s.author <> (select gate.me())))));
create policy "the gate tells everybody which term was confirmed" on liv.setting_confirmation for select to liv_gate using (true);
create policy "nobody changes a confirmation" on liv.setting_confirmation for update to liv_app using (false);
create policy "nobody deletes a confirmation" on liv.setting_confirmation for delete to liv_app using (false);

set local role liv_gate;
revoke execute on function gate.public_terms() from public;
grant execute on function gate.public_terms() to liv_app;
reset role;
