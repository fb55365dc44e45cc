create sequence case_number;

-- Facts, evidence, assessment and timeline stand sealed in the dossier.
create table relief_case (
  id              uuid primary key,
  number          bigint not null unique,
  programme       text not null,
  policy_version  text not null,
  member_id       uuid not null,
  organization_id uuid,
  state           text not null check (state in
    ('OPENED', 'SUBMITTED', 'REVIEWED', 'APPROVED', 'IN_PAYMENT', 'SETTLED', 'RETURNED', 'REFUSED', 'WITHDRAWN',
     'PAYMENT_FAILED', 'REOPENED')),
  amount          numeric(14, 2) check (amount > 0),
  dossier         bytea not null,
  entered_by      uuid[] not null,
  reviewed_by     uuid[] not null,
  approved_by     uuid[] not null,
  barred          uuid[] not null,
  under_review    text,
  opened_at       timestamptz not null,
  touched         integer not null,
  version         bigint not null,
  constraint an_approved_case_has_an_amount
    check (state not in ('APPROVED', 'IN_PAYMENT', 'SETTLED', 'PAYMENT_FAILED') or amount is not null),
  constraint who_reviewed_does_not_approve check (not (reviewed_by && approved_by))
);
create index relief_case_of_member on relief_case (member_id, id);
create index relief_case_of_organization on relief_case (organization_id, id);

-- Once per reference, in whatever order arising and retraction arrive.
create table entitlement (
  reference   uuid primary key,
  case_id     uuid unique references relief_case,
  retracted   boolean not null,
  received_at timestamptz not null
);

-- Asked for by another service; waits (taken = false) while the member is not known here.
create table payment_request (
  request_id  uuid primary key,
  source      text not null,
  fingerprint bytea not null,
  received_on date not null,
  member_id   uuid not null,
  fund_code   text not null,
  purpose     text not null,
  amount      numeric(14, 2) not null check (amount > 0),
  decided_by  uuid[] not null,
  hold_reason text,
  taken       boolean not null
);
create index payment_request_of_day on payment_request (source, received_on);
create index payment_request_waiting on payment_request (request_id) where not taken;
