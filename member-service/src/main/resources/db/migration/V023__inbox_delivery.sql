-- What its member has put away is shown and counted no more, and kept until its time.
alter table inbox_message add column hidden_at timestamptz;
create index inbox_message_by_age on inbox_message (created_at);

-- How many messages each person has not read, so that nobody counts them when an app asks. It is kept by triggers, in the
-- transaction of whatever comes, is read, is put away, goes, or passes to another person: no statement can forget it.
create table inbox_count (
  member_id uuid primary key,
  unread    bigint not null constraint nobody_reads_more_than_came check (unread >= 0)
) with (fillfactor = 50);

-- In the order of the members, as every batch does it: of two one waits for the other, and never both for each other.
create function count_what_came() returns trigger language plpgsql as $$
begin
  insert into inbox_count as c (member_id, unread)
  select member_id, count(*) from came where read_at is null and hidden_at is null group by member_id order by member_id
  on conflict (member_id) do update set unread = c.unread + excluded.unread;
  return null;
end
$$;

create function count_what_changed() returns trigger language plpgsql as $$
declare
  change record;
begin
  for change in
    select member_id, sum(more) as more from (
      select member_id, 1 as more from came where read_at is null and hidden_at is null
      union all
      select member_id, -1 from went where read_at is null and hidden_at is null) each_one
    group by member_id having sum(more) <> 0 order by member_id
  loop
    if change.more > 0 then
      insert into inbox_count as c (member_id, unread) values (change.member_id, change.more)
      on conflict (member_id) do update set unread = c.unread + excluded.unread;
    else
      update inbox_count set unread = unread + change.more where member_id = change.member_id;
    end if;
  end loop;
  return null;
end
$$;

create function count_what_went() returns trigger language plpgsql as $$
declare
  fewer record;
begin
  for fewer in
    select member_id, count(*) as by_so_many from went where read_at is null and hidden_at is null
    group by member_id order by member_id
  loop
    update inbox_count set unread = unread - fewer.by_so_many where member_id = fewer.member_id;
  end loop;
  return null;
end
$$;

create trigger a_message_that_comes_is_counted after insert on inbox_message
  referencing new table as came for each statement execute function count_what_came();
create trigger a_message_that_changes_is_counted after update on inbox_message
  referencing old table as went new table as came for each statement execute function count_what_changed();
create trigger a_message_that_goes_is_counted after delete on inbox_message
  referencing old table as went for each statement execute function count_what_went();

insert into inbox_count (member_id, unread)
select member_id, count(*) from inbox_message where read_at is null group by member_id;

-- How a person wants to be told. Who has no row has never said anything: everything is pushed, at any hour, in Chinese.
create table message_preference (
  member_id  uuid primary key,
  inbox_only text[] not null,
  quiet_from integer check (quiet_from between 0 and 1439),
  quiet_to   integer check (quiet_to between 0 and 1439),
  language   text not null check (language in ('ZH', 'EN')),
  version    bigint not null,
  constraint quiet_hours_begin_and_end check ((quiet_from is null) = (quiet_to is null) and quiet_from <> quiet_to)
);

-- A phone that messages are pushed to. Its token is the provider's word for it, and belongs to one person at a time.
create table push_device (
  id            uuid primary key,
  member_id     uuid not null,
  installation  uuid not null,
  platform      text not null check (platform in ('ANDROID', 'HARMONY', 'IOS', 'WEB')),
  token         bytea not null,
  token_odd     bytea,
  token_even    bytea,
  registered_at timestamptz not null,
  version       bigint not null,
  constraint an_installation_is_registered_once unique (member_id, installation),
  constraint token_is_indexed check (num_nonnulls(token_odd, token_even) > 0)
);
create unique index a_token_is_one_persons_odd on push_device (token_odd);
create unique index a_token_is_one_persons_even on push_device (token_even);

-- A message on its way to a device. The id is the key by which the provider knows a repetition. What it is about is sealed:
-- a category can tell that somebody is ill.
create table message_delivery (
  id              uuid primary key,
  message_id      uuid not null references inbox_message on delete cascade,
  device_id       uuid not null references push_device on delete cascade,
  category        bytea not null,
  state           text not null check (state in ('WAITING', 'SENT', 'NOT_NEEDED', 'GIVEN_UP')),
  attempts        integer not null check (attempts >= 0),
  next_attempt_at timestamptz not null,
  constraint a_message_goes_to_a_device_once unique (message_id, device_id)
);
create index message_delivery_due on message_delivery (next_attempt_at) where state = 'WAITING';
create index message_delivery_by_device on message_delivery (device_id);
