create table service_card (
  id        uuid primary key,
  member_id uuid not null references person,
  number    text not null constraint a_card_number_is_given_once unique,
  state     text not null check (state in ('ACTIVE', 'SUSPENDED', 'CANCELLED')),
  issued_on date not null,
  version   bigint not null
);
create unique index one_card_per_member on service_card (member_id) where state <> 'CANCELLED';

create sequence card_number;

-- A code shown at a merchant's: good for a minute and for one check. Found by its keyed hash.
create table card_code (
  id         uuid primary key,
  card_id    uuid not null references service_card,
  code_odd   bytea,
  code_even  bytea,
  code       bytea not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  used_by    uuid,
  version    bigint not null,
  constraint card_code_is_indexed check (num_nonnulls(code_odd, code_even) > 0)
);
create unique index a_card_code_is_one_odd on card_code (code_odd);
create unique index a_card_code_is_one_even on card_code (code_even);
create index card_code_by_expiry on card_code (expires_at);

create table membership_application (
  id              uuid primary key,
  issuer          text not null,
  subject         text not null,
  check_id        uuid references identity_check,
  employment_form text not null references employment_form,
  division_code   text not null,
  employer_code   text,
  organization_id uuid not null references organization,
  state           text not null check (state in ('VERIFYING', 'JOINED', 'REFUSED')),
  reason          text,
  member_id       uuid references person,
  card_number     text,
  applied_at      timestamptz not null,
  decided_at      timestamptz,
  version         bigint not null,
  constraint who_joined_is_a_member check (state <> 'JOINED' or (member_id is not null and card_number is not null))
);
create unique index one_open_application_per_login on membership_application (issuer, subject)
  where state = 'VERIFYING';
create index membership_application_by_check on membership_application (check_id) where state = 'VERIFYING';
