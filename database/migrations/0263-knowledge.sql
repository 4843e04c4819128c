-- What the team learned, without persons. No case, no part, no key: there is nothing here that leads back to anybody.
create table liv.lesson (
  id uuid primary key,
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  title text not null,
  words text not null,
  remark text not null default '',
  returned_at timestamptz,
  checked_by uuid,
  checked_at timestamptz,
  constraint title_is_short check (length(title) between 1 and 200),
  constraint words_are_short check (length(words) between 1 and 8000),
  constraint remark_is_short check (length(remark) <= 2000),
  constraint checked_by_another check (checked_by is null or checked_by <> author),
  constraint checked_by_someone check ((checked_by is null) = (checked_at is null))
);
comment on table liv.lesson is 'A lesson: searchable once a second reader saw that no person is in it. Readable text on purpose; it names no case.';
alter table liv.lesson enable row level security;
alter table liv.lesson force row level security;

create function liv.keep_lesson() returns trigger language plpgsql as $$
begin
  if old.checked_at is not null then raise exception 'a checked lesson is never changed' using errcode = 'LV409'; end if;
  if (new.title, new.words) is distinct from (old.title, old.words) and old.author is distinct from gate.me() then
    raise exception 'only its writer changes the words of a lesson' using errcode = 'LV409';
  end if;
  return new;
end $$;
create trigger keeps_its_words before update on liv.lesson for each row execute function liv.keep_lesson();
alter table liv.lesson enable always trigger keeps_its_words;
