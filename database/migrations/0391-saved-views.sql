-- A way of looking at a list that somebody wants to find again, under a name of their own. It holds choices, never a case or a person.
create table liv.saved_view (
  id uuid primary key,
  account uuid not null,
  version int not null default 1,
  written_at timestamptz not null default gate.now(),
  list text not null,
  name text not null,
  chosen text not null,
  comes_first boolean not null default false,
  constraint list_is_known check (list in ('werk', 'dossiers', 'consultaties', 'aanbevelingen', 'kennis')),
  constraint name_is_short check (length(name) between 1 and 60 and name !~ '[[:cntrl:]]'),
  constraint chosen_is_an_address check (length(chosen) between 1 and 400 and chosen ~ '^[a-z]+=[A-Za-z0-9%+._*-]+(&[a-z]+=[A-Za-z0-9%+._*-]+)*$'),
  constraint a_name_means_one_view unique (account, list, name)
);
create unique index one_view_comes_first on liv.saved_view (account, list) where comes_first;
comment on table liv.saved_view is 'The choices of one list, kept by one account for itself. Nobody else sees them; twenty at most.';
alter table liv.saved_view enable row level security;
alter table liv.saved_view force row level security;

-- Twenty at most, also when two windows save at once.
create function liv.twenty_views_at_most() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('saved_view ' || new.account::text, 0));
  if (select count(*) from liv.saved_view v where v.account = new.account) >= 20 then
    raise exception 'twenty views at most' using errcode = 'LV409';
  end if;
  return new;
end $$;
create trigger twenty_at_most before insert on liv.saved_view for each row execute function liv.twenty_views_at_most();
revoke execute on function liv.twenty_views_at_most() from public;
