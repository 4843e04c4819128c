-- What was said for a minor ends on the birthday from which somebody else decides; and the birthdays on which the person is asked anew.
alter table liv.consent add column ends_on date;
comment on column liv.consent.ends_on is 'From this day it counts no more: a birthday, or the day on which the age turned out to be another. It only comes closer.';

alter table liv.coming_of_age add column twelve_on date, add column sixteen_on date;
comment on column liv.coming_of_age.twelve_on is 'From this day the person is asked anew, where the table of who decides says something else from twelve.';
comment on column liv.coming_of_age.sixteen_on is 'From this day the person is asked anew, where the table of who decides says something else from sixteen.';

create function liv.ends_only_sooner() returns trigger language plpgsql as $$
begin
  if old.ends_on is not null and (new.ends_on is null or new.ends_on > old.ends_on) then
    raise exception 'a consent only ends sooner' using errcode = 'LV409';
  end if;
  return new;
end $$;
create trigger ends_only_sooner before update of ends_on on liv.consent for each row execute function liv.ends_only_sooner();
