-- Packs that a union hands out (M11). Whoever hands one out locks the row first; the constraint is the last guard.
create table pack_campaign (
  id              uuid primary key,
  organization_id uuid not null references organization,
  name            text not null,
  starts_on       date not null,
  ends_on         date not null,
  quantity        integer not null check (quantity > 0),
  remaining       integer not null,
  entered_at      timestamptz not null,
  version         bigint not null,
  constraint packs_begin_before_they_end check (starts_on <= ends_on),
  constraint no_more_packs_than_were_packed check (remaining between 0 and quantity)
);
create index pack_campaign_by_organization on pack_campaign (organization_id, id);

-- Where they are handed out, and nowhere else.
create table pack_campaign_station (
  campaign_id uuid not null references pack_campaign,
  station_id  uuid not null references station,
  primary key (campaign_id, station_id)
);

create table pack_handout (
  id          uuid primary key,
  campaign_id uuid not null,
  station_id  uuid not null,
  member_id   uuid not null references person,
  handed_at   timestamptz not null,
  version     bigint not null,
  constraint a_pack_is_handed_out_at_a_station_of_its_campaign
    foreign key (campaign_id, station_id) references pack_campaign_station (campaign_id, station_id),
  constraint one_pack_per_person_and_campaign unique (campaign_id, member_id)
);
create index pack_handout_by_campaign on pack_handout (campaign_id, id);
create index pack_handout_by_member on pack_handout (member_id);
