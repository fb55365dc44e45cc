-- Statistics of unions, workers, members and cards (M2, M6), by form of employment where they are of members. Facts append
-- rows that say by how much they change the counts of their own union. One folder adds these to the counters of that union
-- and of all above it by area, and deletes them: nobody who joins waits for a counter, however high it stands.

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

-- How much came and went on a day in Asia/Shanghai, in a union and all below it by area.
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

-- A union that is moved takes what is counted with it: from all above its former place to all above the new one. The folder
-- adds along the tree, so one waits for the other. Of a union that is new, nothing is counted yet.
create function count_moves() returns trigger language plpgsql as $$
declare
  sign integer := case tg_op when 'INSERT' then 1 else -1 end;
begin
  if not exists (select 1 from moved m join scope_closure c on c.descendant = m.child) then
    return null;
  end if;
  perform pg_advisory_xact_lock(hashtext('statistics_fold'));
  insert into statistics_day as d (organization_id, form, day, unions, workers, members, cards)
  select c.ancestor, s.form, s.day, sign * sum(s.unions), sign * sum(s.workers), sign * sum(s.members), sign * sum(s.cards)
  from moved m
  join statistics_day s on s.organization_id = m.child
  join scope_closure c on c.descendant = m.parent and c.axis = 'AREA'
  where m.axis = 'AREA'
  group by c.ancestor, s.form, s.day
  on conflict (organization_id, form, day) do update set unions = d.unions + excluded.unions,
    workers = d.workers + excluded.workers, members = d.members + excluded.members, cards = d.cards + excluded.cards;
  insert into statistics_standing as t (organization_id, form, unions, workers, members, cards)
  select c.ancestor, s.form, sign * sum(s.unions), sign * sum(s.workers), sign * sum(s.members), sign * sum(s.cards)
  from moved m
  join statistics_standing s on s.organization_id = m.child
  join scope_closure c on c.descendant = m.parent and c.axis = 'AREA'
  where m.axis = 'AREA'
  group by c.ancestor, s.form
  on conflict (organization_id, form) do update set unions = t.unions + excluded.unions,
    workers = t.workers + excluded.workers, members = t.members + excluded.members, cards = t.cards + excluded.cards;
  return null;
end
$$;
create trigger count_removed_edges after delete on scope_edge
  referencing old table as moved for each statement execute function count_moves();
create trigger count_new_edges after insert on scope_edge
  referencing new table as moved for each statement execute function count_moves();

-- What is there already. Creating a trigger keeps writers of its table out until this has been committed, so each fact is
-- counted here or by a trigger.
insert into statistics_day (organization_id, form, day, unions, workers, members, cards)
select c.ancestor, f.form, f.day, sum(f.unions), sum(f.workers), sum(f.members), sum(f.cards) from (
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
) f
join scope_closure c on c.descendant = f.organization_id and c.axis = 'AREA'
group by c.ancestor, f.form, f.day;

insert into statistics_standing (organization_id, form, unions, workers, members, cards)
select organization_id, form, sum(unions), sum(workers), sum(members), sum(cards) from statistics_day
group by organization_id, form;
