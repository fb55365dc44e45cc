-- Who is or becomes due while a campaign is open is invited, once. The organisation is the member's of today.
create table invitation (
  id               uuid primary key,
  campaign_id      uuid not null references campaign,
  member_id        uuid not null,
  organization_id  uuid not null,
  state            text not null check (state in ('INVITED', 'BOOKED', 'DONE')),
  invited_at       timestamptz not null,
  version          bigint not null,
  constraint a_member_is_invited_once unique (campaign_id, member_id)
);
create index invitation_of_member on invitation (member_id, id);
create index invitation_of_organization on invitation (organization_id, id);

-- A campaign whose audience is to be gone through: members up to and including this id have been looked at.
create table campaign_sweep (
  campaign_id  uuid primary key references campaign,
  reached      uuid not null
);

-- The day for which all open campaigns were last gone through: age and hardship change with the day alone.
create table campaign_sweep_day (
  one  boolean primary key default true check (one),
  day  date not null
);
insert into campaign_sweep_day (day) values ('2000-01-01');
