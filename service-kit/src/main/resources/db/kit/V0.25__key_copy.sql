-- The keys that each copy of this service writes with, as it told lately: a sweep ends when none writes with a former one.
create table key_copy (
  copy     uuid not null,
  keys     text not null,
  key_id   integer not null,
  seen_at  timestamptz not null,
  primary key (copy, keys),
  constraint keys_are_of_a_set check (keys in ('ENCRYPTION', 'INDEX'))
);
