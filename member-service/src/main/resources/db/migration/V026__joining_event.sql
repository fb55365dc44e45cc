-- Joining on the spot (现场入会, M5): people scan a code, and join the union that the event is for.
create table joining_event (
  id              uuid primary key,
  organization_id uuid not null references organization,
  name            text not null,
  expected        integer check (expected > 0),
  opens_at        timestamptz not null,
  closes_at       timestamptz not null,
  closed_at       timestamptz,
  code            bytea not null,
  code_odd        bytea,
  code_even       bytea,
  entered_by      text not null,
  entered_at      timestamptz not null,
  version         bigint not null,
  constraint an_event_ends_after_it_begins check (closes_at > opens_at),
  constraint joining_code_is_indexed check (num_nonnulls(code_odd, code_even) > 0)
);
create unique index a_joining_code_is_one_odd on joining_event (code_odd);
create unique index a_joining_code_is_one_even on joining_event (code_even);
create index joining_event_by_organization on joining_event (organization_id, id);

-- Which event an application came by; the release before writes none.
alter table membership_application add joining_event_id uuid references joining_event;
create index membership_application_by_event on membership_application (joining_event_id) where joining_event_id is not null;

-- Who came by a list that names the event.
create index membership_by_event on membership (event) where event is not null;
