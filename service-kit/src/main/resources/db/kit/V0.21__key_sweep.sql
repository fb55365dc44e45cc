-- How far the sweeps of a key rotation are: one row per sealed column or blind index.
create table key_sweep (
  target         text primary key,
  key_id         integer not null,
  started_at     timestamptz not null,
  -- the last row that this pass has seen
  seen_up_to     uuid,
  -- rows of this pass that had not been brought to the key before
  found_in_pass  bigint not null default 0,
  pass_began_at  timestamptz not null,
  not_before     timestamptz not null,
  changed        bigint not null default 0,
  finished_at    timestamptz
);
