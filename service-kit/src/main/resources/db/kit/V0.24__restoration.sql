-- One row for each time that this database was set back to an earlier moment. An operator writes it before any copy of the
-- service starts on what was restored (docs/operator.md). An incarnation is the minute of the restore: whatever else was
-- lost, it is higher than every one before it.
create table restoration (
  incarnation  bigint primary key default cast(extract(epoch from clock_timestamp()) as bigint) / 60,
  restored_to  timestamptz not null,
  recorded_at  timestamptz not null default clock_timestamp(),
  followed_at  timestamptz
);

-- How far the state of a topic has been told anew under the last incarnation; done when nothing is left to tell.
create table republication (
  topic        text primary key,
  incarnation  bigint not null,
  last_key     text not null default '',
  told         bigint not null default 0,
  done_at      timestamptz
);
