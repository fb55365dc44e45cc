-- What is decided of unions (M6, M7): moved, merged, dissolved. The union changes with the decision; the unions below it and its members follow in portions.
create table reorganization (
  id                uuid primary key,
  kind              text not null check (kind in ('MOVE', 'MERGER', 'DISSOLUTION')),
  organization_id   uuid not null references organization,
  unions_to         uuid references organization,
  members_to        uuid references organization,
  decision_number   text not null,
  decision_text     text,
  decided_on        date not null,
  entered_by        text not null,
  entered_by_person uuid,
  entered_at        timestamptz not null,
  state             text not null check (state in ('RUNNING', 'COMPLETED')),
  unions            bigint not null check (unions >= 0),
  unions_moved      bigint not null check (unions_moved >= 0),
  total             bigint not null check (total >= 0),
  moved             bigint not null check (moved >= 0),
  ended_at          timestamptz,
  version           bigint not null,
  constraint nobody_is_their_own_heir check (unions_to <> organization_id and members_to <> organization_id)
);
create unique index a_union_is_closed_by_one_decision on reorganization (organization_id) where state = 'RUNNING';
create index reorganization_running on reorganization (entered_at) where state = 'RUNNING';
create index reorganization_by_heir on reorganization (members_to) where state = 'RUNNING';
create index reorganization_by_heir_of_unions on reorganization (unions_to) where state = 'RUNNING';

-- A union that is CLOSING is not open, and still has members. The release before knows neither column and leaves them be.
alter table organization
  add closing     boolean not null default false,
  add merged_into uuid references organization,
  add decision_id uuid references reorganization,
  add constraint what_is_closing_is_not_open check (not (open and closing)),
  add constraint nobody_is_merged_into_itself check (merged_into <> id);

create index organization_by_industry on organization using gin (industry_parent_ids);

-- What a union was called, where it stood and whether it was open, from a moment on until the next line.
create table organization_past (
  seq             bigint generated always as identity primary key,
  organization_id uuid not null references organization on delete cascade,
  since           timestamptz not null,
  name            text not null,
  parent_id       uuid,
  state           text not null check (state in ('OPEN', 'CLOSING', 'CLOSED')),
  decision_id     uuid references reorganization
);
create index organization_past_by_organization on organization_past (organization_id, seq);

-- A trigger, so that the past is written down whoever changes a union: also a copy of the release before this one that still
-- runs beside it, and an operator who mends a row by hand.
create function keep_organization_past() returns trigger language plpgsql as $$
begin
  insert into organization_past (organization_id, since, name, parent_id, state, decision_id)
  values (new.id, case tg_op when 'INSERT' then new.entered_at else clock_timestamp() end, new.name, new.parent_id,
    case when new.open then 'OPEN' when new.closing then 'CLOSING' else 'CLOSED' end,
    case when tg_op = 'INSERT' or old.decision_id is distinct from new.decision_id
      or old.closing and not new.closing and not new.open then new.decision_id end);
  return null;
end
$$;
create trigger keep_past_of_new_organizations after insert on organization
  for each row execute function keep_organization_past();
create trigger keep_past_of_changed_organizations after update on organization
  for each row when ((old.name, old.parent_id, old.open, old.closing, old.decision_id)
    is distinct from (new.name, new.parent_id, new.open, new.closing, new.decision_id))
  execute function keep_organization_past();

-- What is there already. Creating the triggers keeps writers out until this has been committed.
insert into organization_past (organization_id, since, name, parent_id, state)
select id, entered_at, name, parent_id, case when open then 'OPEN' else 'CLOSED' end from organization order by id;

-- Only an open union takes people in. Its row is shared until they are there, so that no closing passes them by.
create function only_open_unions_take_people_in() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform 1 from organization
    where id in (select organization_id from come where state in ('ACTIVE', 'SUSPENDED'))
    order by id for share;
    if exists (select 1 from come c join organization o on o.id = c.organization_id
               where c.state in ('ACTIVE', 'SUSPENDED') and not o.open) then
      raise exception 'the union is closed'
        using errcode = 'check_violation', constraint = 'only_an_open_union_takes_people_in';
    end if;
  else
    perform 1 from organization
    where id in (
      select c.organization_id from come c join gone g using (id)
      where c.state in ('ACTIVE', 'SUSPENDED') and (c.organization_id <> g.organization_id or g.state not in ('ACTIVE', 'SUSPENDED')))
    order by id for share;
    if exists (select 1 from come c join gone g using (id) join organization o on o.id = c.organization_id
               where c.state in ('ACTIVE', 'SUSPENDED') and (c.organization_id <> g.organization_id or g.state not in ('ACTIVE', 'SUSPENDED')) and not o.open) then
      raise exception 'the union is closed'
        using errcode = 'check_violation', constraint = 'only_an_open_union_takes_people_in';
    end if;
  end if;
  return null;
end
$$;
create trigger take_in_new_memberships after insert on membership
  referencing new table as come for each statement execute function only_open_unions_take_people_in();
create trigger take_in_moved_memberships after update on membership
  referencing old table as gone new table as come for each statement execute function only_open_unions_take_people_in();

-- Officers and their terms (M6). An office that one person holds at a time is never held by two.
create type text_range as range (subtype = text, collation = "C");
create table office_term (
  id              uuid primary key,
  organization_id uuid not null references organization,
  member_id       uuid not null references person,
  role            text not null check (role ~ '^[A-Z][A-Z0-9_]{1,39}$'),
  held_once       boolean not null,
  begins_on       date not null,
  ends_on         date not null,
  ended_on        date,
  end_reason      text check (end_reason in ('RESIGNED', 'REMOVED', 'MEMBERSHIP_ENDED', 'UNION_CLOSED')),
  last_day        date not null generated always as (least(ends_on, coalesce(ended_on, ends_on))) stored,
  entered_by      text not null,
  entered_at      timestamptz not null,
  version         bigint not null,
  constraint a_term_ends_after_it_begins check (ends_on >= begins_on),
  constraint what_has_ended_has_a_reason check ((ended_on is null) = (end_reason is null)),
  -- one that was ended before it began takes no day
  constraint one_holder_of_an_office_at_a_time exclude using gist (
    text_range(organization_id::text || role, organization_id::text || role, '[]') with &&,
    daterange(begins_on, greatest(begins_on, last_day + 1), '[)') with &&) where (held_once),
  constraint nobody_holds_an_office_twice exclude using gist (
    text_range(organization_id::text || role || member_id::text, organization_id::text || role || member_id::text, '[]') with &&,
    daterange(begins_on, greatest(begins_on, last_day + 1), '[)') with &&)
);
create index office_term_by_organization on office_term (organization_id, id);
create index office_term_by_member on office_term (member_id);
create index office_term_by_last_day on office_term (last_day);

-- An office ends with the membership of who holds it, and with its union, whoever ends those.
-- Also one that was to end on a later day ends today. Several are held in one order, so that no two transactions wait for
-- each other.
create function end_offices(terms uuid[], why text) returns void language plpgsql as $$
declare
  today date := (now() at time zone 'Asia/Shanghai')::date;
begin
  perform 1 from office_term where id = any (terms) order by id for update;
  update office_term set ended_on = today, end_reason = why, version = version + 1
  where id = any (terms) and last_day > today;
end
$$;

create function end_offices_of_former_members() returns trigger language plpgsql as $$
begin
  perform end_offices(array(
    select t.id from office_term t
    where t.member_id in (
      select g.person_id from gone g join come c using (id)
      where g.state in ('ACTIVE', 'SUSPENDED') and c.state not in ('ACTIVE', 'SUSPENDED'))
    and not exists (
      select 1 from membership m where m.person_id = t.member_id and m.state in ('ACTIVE', 'SUSPENDED'))),
    'MEMBERSHIP_ENDED');
  return null;
end
$$;
create trigger end_offices_with_memberships after update on membership
  referencing old table as gone new table as come for each statement execute function end_offices_of_former_members();

create function end_offices_of_closed_unions() returns trigger language plpgsql as $$
begin
  perform end_offices(array(select id from office_term where organization_id = new.id), 'UNION_CLOSED');
  return null;
end
$$;
create trigger end_offices_with_unions after update on organization
  for each row when (old.open and not new.open) execute function end_offices_of_closed_unions();

-- Divisions that a union serves beside its own: who works there joins it as if it stood there.
create table service_area (
  organization_id uuid not null references organization,
  division_code   text not null check (division_code ~ '^[0-9]{6}([0-9]{3})?$'),
  constraint a_division_is_named_once primary key (organization_id, division_code)
);
create index service_area_by_division on service_area (division_code);
