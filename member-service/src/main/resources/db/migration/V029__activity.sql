-- What kinds of activities there are (M13): an open list.
create table activity_kind (
  code    text primary key check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
  name_zh text not null unique,
  name_en text not null unique
);
insert into activity_kind (code, name_zh, name_en) values
  ('SPEECH', '演讲', 'speech'),
  ('READING', '读书', 'reading'),
  ('GARDEN', '游园', 'garden'),
  ('LECTURE', '讲座', 'lecture'),
  ('SPORTS', '体育', 'sports'),
  ('ARTS', '文艺', 'arts'),
  ('OTHER', '其他', 'other');

-- An activity (M13). Whoever takes a place or gives one back locks its row first: copies of the service take turns on it.
create table activity (
  id                     uuid primary key,
  organization_id        uuid not null references organization,
  kind                   text not null references activity_kind,
  state                  text not null check (state in ('DRAFT', 'PUBLISHED', 'CALLED_OFF')),
  title_zh               text not null,
  title_en               text,
  place                  text not null,
  begins_at              timestamptz not null,
  ends_at                timestamptz not null,
  registration_opens_at  timestamptz not null,
  registration_closes_at timestamptz not null,
  capacity               integer not null check (capacity between 1 and 100000),
  taken                  integer not null default 0,
  audience_id            uuid not null references organization,
  employment_forms       text[] not null,
  hardship_enterprise    boolean not null,
  division_prefix        text,
  entered_at             timestamptz not null,
  version                bigint not null,
  constraint an_activity_begins_before_it_ends check (begins_at < ends_at),
  constraint a_registration_opens_before_it_closes check (registration_opens_at < registration_closes_at),
  constraint nobody_registers_for_what_is_over check (registration_closes_at <= ends_at),
  constraint never_over_capacity check (taken between 0 and capacity)
);
create index activity_by_organization on activity (organization_id, id);
create index activity_published on activity (ends_at) where state = 'PUBLISHED';

-- Who may have a place at which activity: the one place of this rule.
create view activity_entitlement as
  select a.id as activity_id, m.person_id as member_id
  from activity a
    join scope_closure c on c.ancestor = a.audience_id
    join membership m on m.organization_id = c.descendant and m.state = 'ACTIVE'
    join organization o on o.id = m.organization_id
  where (cardinality(a.employment_forms) = 0 or m.employment_form = any (a.employment_forms))
    and (not a.hardship_enterprise or o.hardship_enterprise)
    and (a.division_prefix is null or starts_with(o.division_code, a.division_prefix))
  group by a.id, m.person_id;

-- A member's place at an activity, or in its line. The code that is shown at the door is another one each time it is asked
-- for; only what finds it is kept.
create table activity_registration (
  id              uuid primary key,
  activity_id     uuid not null references activity,
  member_id       uuid not null,
  state           text not null check (state in ('REGISTERED', 'WAITING', 'ATTENDED', 'CANCELLED')),
  rank            bigint generated always as identity,
  registered_at   timestamptz not null,
  ended_at        timestamptz,
  ended_by        text,
  code_odd        bytea,
  code_even       bytea,
  code_expires_at timestamptz,
  version         bigint not null,
  constraint what_was_attended_or_cancelled_has_an_hour check ((state in ('REGISTERED', 'WAITING')) = (ended_at is null)),
  constraint a_door_code_is_indexed check ((code_expires_at is null) = (num_nonnulls(code_odd, code_even) = 0))
);
create unique index a_member_registers_once on activity_registration (activity_id, member_id) where state <> 'CANCELLED';
create unique index a_door_code_is_one_odd on activity_registration (code_odd);
create unique index a_door_code_is_one_even on activity_registration (code_even);
create index activity_registration_by_member on activity_registration (member_id, id);
create index activity_registration_in_line on activity_registration (activity_id, rank) where state = 'WAITING';
create index activity_registration_by_state on activity_registration (activity_id, state, id);
