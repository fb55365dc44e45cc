-- Every version of a payee account is kept: a payment is pinned to one.
create table payee_account (
  id             uuid primary key,
  member_id      uuid not null,
  number         integer not null check (number > 0),
  holder         bytea not null,
  account_number bytea not null,
  bank_code      bytea not null,
  given_at       timestamptz not null,
  constraint one_account_version_at_a_time unique (member_id, number)
);

create table case_document (
  id           uuid primary key,
  member_id    uuid not null,
  content_type text not null,
  size         integer not null check (size > 0),
  content      bytea not null,
  given_at     timestamptz not null
);
create index case_document_of_member on case_document (member_id);
