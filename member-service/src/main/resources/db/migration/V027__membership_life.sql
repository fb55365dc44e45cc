-- The life of a membership (M1): what it was is kept, transfers between unions, how memberships end, and who read whose file.

-- Retirement is a standing of a membership that goes on: whoever retires stays a member. What changes a membership names
-- itself in changed_by; since when it stands as it does, and what made it so, the trigger below says.
alter table membership
  add retired_on     date,
  add changed_by     uuid,
  add standing_since timestamptz,
  add became         text;

-- What a membership was, from an instant until another. What it is stands in its own row, from standing_since on: whoever
-- joins by a list of a million writes nothing here.
create table membership_past (
  membership_id   uuid not null references membership,
  organization_id uuid not null,
  employment_form text not null,
  state           text not null,
  retired_on      date,
  became          text not null,
  changed_by      uuid,
  valid_from      timestamptz not null,
  valid_to        timestamptz not null,
  constraint a_membership_was_one_thing_at_a_time primary key (membership_id, valid_from),
  constraint what_was_has_lasted check (valid_from < valid_to)
);

-- A trigger, so that it is kept whoever changes a membership: a desk, a union that is dissolved with its members, the
-- release before this one, an operator who mends a row by hand. By the clock and not by the transaction's beginning: of two
-- changes that waited for each other the second is the later one.
create function keep_what_a_membership_was() returns trigger language plpgsql as $$
declare
  since timestamptz := coalesce(old.standing_since, old.joined_on::timestamp at time zone 'Asia/Shanghai');
  until timestamptz := greatest(clock_timestamp(), since + interval '1 microsecond');
begin
  insert into membership_past (membership_id, organization_id, employment_form, state, retired_on, became, changed_by,
    valid_from, valid_to)
  values (old.id, old.organization_id, old.employment_form, old.state, old.retired_on, coalesce(old.became, 'JOINED'),
    old.changed_by, since, until);
  new.standing_since := until;
  new.became := case
    when new.state in ('LEFT', 'DECEASED') and new.state <> old.state then new.state
    when new.state = 'SUSPENDED' and old.state = 'ACTIVE' then 'SUSPENDED'
    when new.state = 'ACTIVE' and old.state = 'SUSPENDED' then 'RESUMED'
    when new.state <> old.state then 'RESTORED'
    when new.organization_id <> old.organization_id then 'TRANSFERRED'
    when new.retired_on is null and old.retired_on is not null then 'RESTORED'
    when new.retired_on is distinct from old.retired_on then 'RETIRED'
    else 'FORM_CHANGED'
  end;
  if new.changed_by is not distinct from old.changed_by then
    new.changed_by := null;
  end if;
  return new;
end
$$;
create trigger keep_what_it_was before update on membership for each row
  when ((old.organization_id, old.employment_form, old.state, old.retired_on)
    is distinct from (new.organization_id, new.employment_form, new.state, new.retired_on))
  execute function keep_what_a_membership_was();

-- From one union to another: offered by the union that a member belongs to or asked for by the member, decided by the union
-- that would receive them, and carried out on its day.
create table transfer (
  id         uuid primary key,
  member_id  uuid not null references person,
  from_id    uuid not null references organization,
  to_id      uuid not null references organization,
  on_day     date not null,
  asked_by   text not null check (asked_by in ('MEMBER', 'UNION')),
  state      text not null check (state in ('OFFERED', 'ACCEPTED', 'DONE', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
  reason     text check (reason in ('NOT_EMPLOYED_HERE', 'OTHER_TRADE', 'DETAILS_UNCLEAR', 'OTHER')),
  asked_at   timestamptz not null,
  decided_at timestamptz,
  ended_at   timestamptz,
  version    bigint not null,
  constraint a_transfer_leads_elsewhere check (from_id <> to_id),
  constraint who_is_refused_is_told_why check ((state = 'REFUSED') = (reason is not null)),
  constraint what_is_over_has_an_end check ((state in ('OFFERED', 'ACCEPTED')) = (ended_at is null))
);
create unique index one_open_transfer_per_member on transfer (member_id) where state in ('OFFERED', 'ACCEPTED');
create index transfer_by_member on transfer (member_id, id);
create index transfer_by_former_union on transfer (from_id, id);
create index transfer_by_new_union on transfer (to_id, id);
create index transfer_due on transfer (on_day) where state = 'ACCEPTED';

-- How a membership ended, or the work of a member who goes on as a retired one. Restored, all is as it was before.
create table departure (
  id            uuid primary key,
  member_id     uuid not null references person,
  membership_id uuid not null references membership,
  kind          text not null check (kind in ('LEAVING', 'RETIREMENT', 'DEATH')),
  reason        text check (reason in ('NEW_EMPLOYER', 'MOVED_AWAY', 'NO_LONGER_EMPLOYED', 'OWN_WISH', 'OTHER')),
  evidence      text check (evidence in ('DEATH_CERTIFICATE', 'HOUSEHOLD_REGISTER', 'COURT_DECISION')),
  on_day        date not null,
  former_state  text not null check (former_state in ('ACTIVE', 'SUSPENDED')),
  declared_by   text not null check (declared_by in ('MEMBER', 'UNION')),
  declared_at   timestamptz not null,
  restored_at   timestamptz,
  settled_at    timestamptz,
  version       bigint not null,
  constraint who_leaves_says_why check ((kind = 'LEAVING') = (reason is not null)),
  constraint a_death_is_proved check ((kind = 'DEATH') = (evidence is not null))
);
create index departure_by_member on departure (member_id, id);
create index departure_unsettled on departure (declared_at) where settled_at is null;

-- Who read a member's file, as the member is shown it. The audit names the login, under a MAC; this is what it does not say:
-- in which role, for which unions or partner. Written beside it, in the same transaction.
create table file_reading (
  id            uuid primary key,
  member_id     uuid not null,
  read_at       timestamptz not null,
  purpose       text not null,
  roles         text[] not null,
  organizations uuid[] not null,
  partner_id    uuid
);
create index file_reading_by_member on file_reading (member_id, id desc);

-- Who wants to be forgotten. Name, number and phone of the record are sealed anew over what says nothing; what law makes keep
-- refers to its id.
alter table person add erased_at timestamptz;

create table erasure (
  id        uuid primary key,
  person_id uuid not null references person,
  state     text not null check (state in ('ASKED', 'WITHDRAWN', 'LAPSED', 'DONE')),
  asked_at  timestamptz not null,
  due_at    timestamptz not null,
  ended_at  timestamptz,
  version   bigint not null,
  constraint an_erasure_that_is_over_has_an_end check ((state = 'ASKED') = (ended_at is null))
);
create unique index one_open_erasure_per_person on erasure (person_id) where state = 'ASKED';
create index erasure_by_person on erasure (person_id, id);
create index erasure_due on erasure (due_at) where state = 'ASKED';

-- What a person has said of themselves that needs no check.
create table profile (
  person_id        uuid primary key references person,
  language         text not null check (language in ('ZH', 'EN')),
  contact_division text check (contact_division ~ '^[1-9][0-9]{5}([0-9]{3})?$'),
  version          bigint not null
);

-- What does: decided by an officer who has seen the document; a phone is proved by a code first. What is wanted is sealed, and
-- emptied as soon as it is over.
create table profile_change (
  id              uuid primary key,
  member_id       uuid not null references person,
  kind            text not null check (kind in ('NAME', 'PHONE', 'RESIDENT_ID')),
  state           text not null check (state in ('CODE_SENT', 'OPEN', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'FAILED')),
  wanted          bytea,
  code            bytea,
  code_expires_at timestamptz,
  tries           integer not null check (tries between 0 and 5),
  reason          text check (reason in ('DOCUMENT_SAYS_OTHERWISE', 'NO_DOCUMENT_SEEN', 'OTHER')),
  asked_at        timestamptz not null,
  ended_at        timestamptz,
  version         bigint not null,
  constraint a_change_that_is_over_keeps_nothing check (
    (state in ('CODE_SENT', 'OPEN')) = (wanted is not null) and (state in ('CODE_SENT', 'OPEN')) = (ended_at is null)),
  constraint whose_change_is_refused_is_told_why check ((state = 'REFUSED') = (reason is not null))
);
create unique index one_open_change_per_member on profile_change (member_id) where state in ('CODE_SENT', 'OPEN');
create index profile_change_by_member on profile_change (member_id, id);
create index profile_change_waiting on profile_change (id) where state = 'OPEN';

-- What is kept of a person, as a file for them: sealed, and gone after some days.
create table data_export (
  id         uuid primary key,
  person_id  uuid not null references person,
  asked_on   date not null,
  state      text not null check (state in ('QUEUED', 'READY', 'EXPIRED')),
  content    bytea,
  asked_at   timestamptz not null,
  ready_at   timestamptz,
  expires_at timestamptz,
  version    bigint not null,
  constraint one_export_a_day unique (person_id, asked_on),
  constraint what_is_ready_is_there check ((state = 'READY') = (content is not null))
);
create index data_export_queued on data_export (asked_at) where state = 'QUEUED';
create index data_export_kept on data_export (expires_at) where state = 'READY';
