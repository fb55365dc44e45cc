-- One row per paper, however many people show it. The number is sealed; two index columns, because keys change.
create table skill_paper (
  id          uuid primary key,
  issuer      uuid not null,
  number      bytea not null,
  number_odd  bytea,
  number_even bytea,
  constraint number_is_indexed check (num_nonnulls(number_odd, number_even) > 0)
);
create unique index a_number_is_one_paper_odd on skill_paper (issuer, number_odd);
create unique index a_number_is_one_paper_even on skill_paper (issuer, number_even);

create table skill_certificate (
  id              uuid primary key,
  member_id       uuid not null,
  paper_id        uuid not null references skill_paper (id),
  issuer          uuid not null,
  occupation_code text not null,
  level           text not null,
  issued_on       date not null,
  submitted_at    timestamptz not null,
  state           text not null check (state in ('SUBMITTED', 'VERIFIED', 'REFUSED')),
  verified_at     timestamptz,
  refusal_reason  bytea,
  decided_by      uuid[] not null,
  version         bigint not null,
  constraint a_verified_certificate_says_when check (state <> 'VERIFIED' or verified_at is not null),
  constraint a_refused_certificate_says_why check (state <> 'REFUSED' or refusal_reason is not null)
);
create unique index a_paper_is_verified_for_one on skill_certificate (paper_id) where state = 'VERIFIED';
create index skill_certificate_of_member on skill_certificate (member_id, id);
create index skill_certificate_of_issuer on skill_certificate (issuer, state, id);
