-- A person known to the federation. Name, number and phone are sealed; the number is found by its blind index.
create table person (
  id             uuid primary key,
  name           bytea not null,
  id_number      bytea not null,
  phone          bytea not null,
  id_number_odd  bytea,
  id_number_even bytea,
  sex            text not null check (sex in ('FEMALE', 'MALE')),
  birth_year     smallint not null,
  birth_month    smallint not null check (birth_month between 1 and 12),
  verified_at    timestamptz,
  sequence       bigint not null,
  version        bigint not null,
  constraint id_number_is_indexed check (num_nonnulls(id_number_odd, id_number_even) > 0)
);
create unique index a_person_is_known_once_odd on person (id_number_odd);
create unique index a_person_is_known_once_even on person (id_number_even);

create sequence member_number;

create table membership (
  id              uuid primary key,
  person_id       uuid not null references person,
  organization_id uuid not null references organization,
  employment_form text not null references employment_form,
  state           text not null check (state in ('ACTIVE', 'SUSPENDED', 'LEFT', 'DECEASED')),
  joined_on       date not null,
  member_number   text not null constraint a_member_number_is_given_once unique,
  import_id       uuid,
  event           text,
  version         bigint not null
);
create unique index one_live_membership_per_person on membership (person_id) where state in ('ACTIVE', 'SUSPENDED');
create index membership_by_organization on membership (organization_id, id);
create index membership_by_person on membership (person_id);

-- Which login speaks for whom: one per person by the key, one person per login by the index.
create table login_binding (
  person_id   uuid primary key references person,
  issuer      text not null,
  subject     text not null,
  bound_at    timestamptz not null,
  replaced_at timestamptz,
  version     bigint not null
);
create unique index one_binding_per_login on login_binding (issuer, subject);
