create table partner (
  id              uuid primary key,
  kind            text not null check (kind in ('HOSPITAL', 'AGENCY', 'BANK', 'MERCHANT')),
  name            text not null,
  organization_id uuid references organization,
  state           text not null check (state in ('ACTIVE', 'SUSPENDED')),
  added_at        timestamptz not null,
  version         bigint not null
);
