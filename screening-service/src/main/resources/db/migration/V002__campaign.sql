create table campaign (
  id                         uuid primary key,
  name                       text not null,
  organization_id            uuid not null,
  programme                  text not null,
  opens_on                   date not null,
  closes_on                  date not null,
  sex                        text not null check (sex in ('FEMALE', 'MALE')),
  min_age                    integer check (min_age between 0 and 150),
  max_age                    integer check (max_age between 0 and 150),
  hardship_enterprise_only   boolean not null,
  hardship_only              boolean not null,
  items                      text[] not null,
  state                      text not null check (state in ('DRAFT', 'OPEN', 'CLOSED')),
  version                    bigint not null,
  constraint a_campaign_closes_after_it_opens check (closes_on >= opens_on),
  constraint an_audience_has_an_age check (max_age >= min_age)
);
create index campaign_of_organization on campaign (organization_id, id);

-- Which hospitals take part, by which tender.
create table campaign_hospital (
  campaign_id       uuid not null references campaign,
  hospital_id       uuid not null references hospital,
  tender_reference  text not null,
  primary key (campaign_id, hospital_id)
);

create table screening_session (
  id           uuid primary key,
  campaign_id  uuid not null,
  hospital_id  uuid not null,
  date         date not null,
  starts_at    time not null,
  capacity     integer not null,
  taken        integer not null,
  version      bigint not null,
  constraint a_session_is_held_by_a_hospital_of_its_campaign
    foreign key (campaign_id, hospital_id) references campaign_hospital,
  constraint a_session_has_places check (capacity between 1 and 100000),
  constraint a_session_has_no_more_than_its_places check (taken between 0 and capacity)
);
create index session_of_campaign on screening_session (campaign_id, date, id);
create index session_of_hospital on screening_session (hospital_id, date);
