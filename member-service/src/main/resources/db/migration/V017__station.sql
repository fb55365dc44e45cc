-- Stations (M7, M11). Positions are WGS 84 within the country, so that a box around one meets neither pole nor date line.
create table station (
  id              uuid primary key,
  kind            text not null check (kind in ('SERVICE_STATION', 'WORKERS_HOME', 'WARM_HEART_STATION', 'MOBILE_STATION')),
  organization_id uuid not null references organization,
  name            text not null,
  address         text not null,
  division_code   text not null check (division_code ~ '^[0-9]{6}([0-9]{3})?$'),
  latitude        double precision not null check (latitude between 3 and 54),
  longitude       double precision not null check (longitude between 73 and 136),
  services        text[] not null,
  hours           text not null constraint hours_are_json check (hours is json object),
  state           text not null check (state in ('OPEN', 'CLOSED')),
  entered_at      timestamptz not null,
  version         bigint not null
);
create index station_by_organization on station (organization_id, id);
create index station_by_position on station (latitude, longitude) where state = 'OPEN';
create index workers_home_by_organization on station (organization_id) where state = 'OPEN' and kind = 'WORKERS_HOME';

-- So that an index of ranges takes a station as it takes its hours: as a range of one.
create type station_range as range (subtype = uuid);

-- Where a mobile station stands, and when.
create table station_stop (
  station_id uuid not null references station,
  starts_at  timestamptz not null,
  ends_at    timestamptz not null,
  place      text not null,
  latitude   double precision not null check (latitude between 3 and 54),
  longitude  double precision not null check (longitude between 73 and 136),
  constraint a_station_starts_at_one_place primary key (station_id, starts_at),
  constraint a_stop_starts_before_it_ends check (starts_at < ends_at),
  constraint a_station_stands_at_one_place_at_a_time exclude using gist (
    station_range(station_id, station_id, '[]') with &&, tstzrange(starts_at, ends_at) with &&)
);
create index station_stop_by_position on station_stop (latitude, longitude, ends_at);

-- Metres along a great circle (haversine, mean radius 6,371,008.8 m): within 0.6 % of the ellipsoid's.
create function metres_between(lat1 double precision, lon1 double precision, lat2 double precision, lon2 double precision)
  returns double precision
  language sql immutable parallel safe
  return 2 * 6371008.8 * asin(least(1, sqrt(
    sind((lat2 - lat1) / 2) ^ 2 + cosd(lat1) * cosd(lat2) * sind((lon2 - lon1) / 2) ^ 2)));
