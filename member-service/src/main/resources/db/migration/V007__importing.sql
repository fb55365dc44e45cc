-- A list of members from an employer. The file stands sealed in chunks until the import has ended.
create table member_import (
  id              uuid primary key,
  organization_id uuid not null references organization,
  format          text not null check (format in ('CSV', 'XLSX')),
  charset         text not null,
  dry_run         boolean not null,
  event           text,
  consent_date    date not null,
  entered_by      text not null,
  state           text not null check (state in ('UPLOADING', 'RECEIVED', 'RUNNING', 'COMPLETED', 'CANCELLED', 'FAILED')),
  failure         text,
  chunks          integer not null,
  line            bigint not null,
  total           bigint not null,
  accepted        bigint not null,
  rejected        bigint not null,
  epoch           bigint not null,
  lease_until     timestamptz not null,
  received_at     timestamptz not null,
  ended_at        timestamptz,
  constraint every_row_has_an_outcome check (total = accepted + rejected)
);
create index member_import_due on member_import (received_at) where state in ('RECEIVED', 'RUNNING', 'UPLOADING');

create table member_import_chunk (
  id        uuid primary key,
  import_id uuid not null references member_import,
  number    integer not null,
  content   bytea not null,
  constraint a_chunk_is_stored_once unique (import_id, number)
);

-- The numbers that a file has named, as keyed hashes: the key says DUPLICATE_IN_FILE. Emptied when the import has ended.
create table member_import_number (
  import_id uuid not null references member_import,
  hash      text not null,
  primary key (import_id, hash)
);

create table member_import_rejection (
  import_id   uuid not null references member_import,
  line        bigint not null,
  column_name text not null,
  code        text not null,
  constraint a_row_is_rejected_once primary key (import_id, line)
);

alter table membership add constraint membership_comes_from_an_import foreign key (import_id) references member_import;
