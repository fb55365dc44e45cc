-- A file that an officer ordered. What is in it was in the officer's scope when it was ordered; it is written portion by portion,
-- each with the last id that it holds, so that a worker that takes over begins after it.
create table export (
  id               uuid primary key,
  kind             text not null check (kind in ('MEMBERS', 'ORGANIZATIONS', 'TICKETS_OF_EVENT')),
  format           text not null check (format in ('CSV', 'XLSX')),
  reason           text not null,
  language         text not null,
  tops             uuid[] not null,
  organization_id  uuid,
  employment_form  text,
  membership_state text,
  event_id         uuid,
  ordered_issuer   text not null,
  ordered_subject  text not null,
  ordered_person   uuid,
  state            text not null check (state in ('WAITING', 'RUNNING', 'COMPLETED', 'CANCELLED', 'FAILED', 'EXPIRED')),
  row_count        bigint not null check (row_count >= 0),
  part_count       integer not null check (part_count >= 0),
  last_id          uuid not null,
  epoch            bigint not null,
  stumbles         integer not null,
  lease_until      timestamptz not null,
  ordered_at       timestamptz not null,
  ended_at         timestamptz,
  expires_at       timestamptz,
  version          bigint not null,
  constraint a_complete_export_expires check (state <> 'COMPLETED' or expires_at is not null)
);
create index export_due on export (ordered_at) where state in ('WAITING', 'RUNNING');
create index export_expiring on export (expires_at) where state = 'COMPLETED';

-- The rows of a file, sealed, until it expires.
create table export_part (
  id        uuid primary key,
  export_id uuid not null references export,
  number    integer not null,
  content   bytea not null,
  constraint a_part_is_written_once unique (export_id, number)
);
