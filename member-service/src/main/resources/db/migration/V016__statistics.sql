-- Statistics of unions, workers, members and cards (M2, M6), by union and, of members and their cards, by form of
-- employment. Facts append rows that say by how much they change a count; the folder adds these to two kinds of counters
-- and deletes them. No row stands for more than one union, so nobody who joins waits for another: what a federation has
-- is summed up along the closure when it is asked for.

-- What is not folded yet.
create table statistics_delta (
  seq             bigint generated always as identity primary key,
  organization_id uuid not null,
  form            text,
  day             date not null,
  unions          bigint not null default 0,
  workers         bigint not null default 0,
  members         bigint not null default 0,
  cards           bigint not null default 0
);
-- Rows come and go, as those of the outbox.
alter table statistics_delta set (
  autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0,
  autovacuum_analyze_threshold = 10000, autovacuum_analyze_scale_factor = 0
);

-- How much came and went on a day in Asia/Shanghai.
create table statistics_day (
  organization_id uuid not null,
  form            text,
  day             date not null,
  unions          bigint not null,
  workers         bigint not null,
  members         bigint not null,
  cards           bigint not null,
  constraint a_day_is_counted_once unique nulls not distinct (organization_id, form, day)
) with (fillfactor = 80);
create index statistics_day_by_day on statistics_day (day);

-- How many there are: what all days come to. Without it a count of now would go through all days there ever were.
create table statistics_standing (
  organization_id uuid not null,
  form            text,
  unions          bigint not null,
  workers         bigint not null,
  members         bigint not null,
  cards           bigint not null,
  constraint a_union_is_counted_once unique nulls not distinct (organization_id, form)
) with (fillfactor = 80);

-- Triggers, so that a fact is counted in its own transaction whoever writes it: also a copy of the release before this one
-- that still runs beside it, and an operator who mends a row by hand. They run once for a statement, whatever the number
-- of its rows. What comes is counted on the day that it names, what changes or goes on the day on which it does.

-- An open union, and the people who work there.
create function count_organizations() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    insert into statistics_delta (organization_id, day, unions, workers)
    select id, (now() at time zone 'Asia/Shanghai')::date, -1, -coalesce(headcount, 0) from gone where open;
  end if;
  if tg_op <> 'DELETE' then
    insert into statistics_delta (organization_id, day, unions, workers)
    select id, (case tg_op when 'INSERT' then entered_at else now() end at time zone 'Asia/Shanghai')::date,
      1, coalesce(headcount, 0)
    from come where open;
  end if;
  return null;
end
$$;
create trigger count_new_organizations after insert on organization
  referencing new table as come for each statement execute function count_organizations();
create trigger count_changed_organizations after update on organization
  referencing old table as gone new table as come for each statement execute function count_organizations();
create trigger count_removed_organizations after delete on organization
  referencing old table as gone for each statement execute function count_organizations();

-- A live membership, and the card that goes with it. A card is counted where its holder is a member, so memberships and
-- cards of one person must not change at once unseen by each other: who changes either holds the person. Both in one
-- statement would be counted twice.
create function count_memberships() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform 1 from person where id in (select person_id from gone) order by id for no key update;
    insert into statistics_delta (organization_id, form, day, members, cards)
    select m.organization_id, m.employment_form, (now() at time zone 'Asia/Shanghai')::date,
      -count(*), -count(c.id)
    from gone m left join service_card c on c.member_id = m.person_id and c.state <> 'CANCELLED'
    where m.state in ('ACTIVE', 'SUSPENDED')
    group by m.organization_id, m.employment_form;
  end if;
  if tg_op <> 'DELETE' then
    perform 1 from person where id in (select person_id from come) order by id for no key update;
    insert into statistics_delta (organization_id, form, day, members, cards)
    select m.organization_id, m.employment_form,
      case tg_op when 'INSERT' then m.joined_on else (now() at time zone 'Asia/Shanghai')::date end as day,
      count(*), count(c.id)
    from come m left join service_card c on c.member_id = m.person_id and c.state <> 'CANCELLED'
    where m.state in ('ACTIVE', 'SUSPENDED')
    group by m.organization_id, m.employment_form, 3;
  end if;
  return null;
end
$$;
create trigger count_new_memberships after insert on membership
  referencing new table as come for each statement execute function count_memberships();
create trigger count_changed_memberships after update on membership
  referencing old table as gone new table as come for each statement execute function count_memberships();
create trigger count_removed_memberships after delete on membership
  referencing old table as gone for each statement execute function count_memberships();

create function count_cards() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform 1 from person where id in (select member_id from gone) order by id for no key update;
    insert into statistics_delta (organization_id, form, day, cards)
    select m.organization_id, m.employment_form, (now() at time zone 'Asia/Shanghai')::date, -count(*)
    from gone c join membership m on m.person_id = c.member_id and m.state in ('ACTIVE', 'SUSPENDED')
    where c.state <> 'CANCELLED'
    group by m.organization_id, m.employment_form;
  end if;
  if tg_op <> 'DELETE' then
    perform 1 from person where id in (select member_id from come) order by id for no key update;
    insert into statistics_delta (organization_id, form, day, cards)
    select m.organization_id, m.employment_form,
      case tg_op when 'INSERT' then c.issued_on else (now() at time zone 'Asia/Shanghai')::date end as day,
      count(*)
    from come c join membership m on m.person_id = c.member_id and m.state in ('ACTIVE', 'SUSPENDED')
    where c.state <> 'CANCELLED'
    group by m.organization_id, m.employment_form, 3;
  end if;
  return null;
end
$$;
create trigger count_new_cards after insert on service_card
  referencing new table as come for each statement execute function count_cards();
create trigger count_changed_cards after update on service_card
  referencing old table as gone new table as come for each statement execute function count_cards();
create trigger count_removed_cards after delete on service_card
  referencing old table as gone for each statement execute function count_cards();

-- What is there already. Creating a trigger keeps writers of its table out until this has been committed, so each fact is
-- counted here or by a trigger.
insert into statistics_day (organization_id, form, day, unions, workers, members, cards)
select organization_id, form, day, sum(unions), sum(workers), sum(members), sum(cards) from (
  select id as organization_id, null as form, (entered_at at time zone 'Asia/Shanghai')::date as day,
    1 as unions, coalesce(headcount, 0) as workers, 0 as members, 0 as cards
  from organization where open
  union all
  select organization_id, employment_form, joined_on, 0, 0, count(*), 0
  from membership where state in ('ACTIVE', 'SUSPENDED')
  group by organization_id, employment_form, joined_on
  union all
  select m.organization_id, m.employment_form, c.issued_on, 0, 0, 0, count(*)
  from service_card c join membership m on m.person_id = c.member_id and m.state in ('ACTIVE', 'SUSPENDED')
  where c.state <> 'CANCELLED'
  group by m.organization_id, m.employment_form, c.issued_on
) fact
group by organization_id, form, day;

insert into statistics_standing (organization_id, form, unions, workers, members, cards)
select organization_id, form, sum(unions), sum(workers), sum(members), sum(cards) from statistics_day
group by organization_id, form;
