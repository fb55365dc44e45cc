-- Portions of a station for a day (M11). Whoever books or gives back one locks the row first; the constraint is the last guard.
create table meal_day (
  id         uuid primary key,
  station_id uuid not null references station,
  day        date not null,
  portions   integer not null check (portions between 0 and 10000),
  booked     integer not null,
  price      numeric(14, 2) not null check (price >= 0),
  version    bigint not null,
  constraint meals_of_a_day_are_offered_once unique (station_id, day),
  constraint a_day_is_known_with_its_station unique (id, station_id, day),
  constraint no_more_meals_than_portions check (booked between 0 and portions)
);

-- A member's portion. Its code is sealed.
create table meal (
  id         uuid primary key,
  day_id     uuid not null,
  station_id uuid not null,
  day        date not null,
  member_id  uuid not null references person,
  number     integer not null check (number > 0),
  price      numeric(14, 2) not null,
  state      text not null check (state in ('BOOKED', 'REDEEMED', 'CANCELLED')),
  code       bytea not null,
  code_odd   bytea,
  code_even  bytea,
  booked_at  timestamptz not null,
  ended_at   timestamptz,
  version    bigint not null,
  constraint a_meal_is_of_its_day_and_station
    foreign key (day_id, station_id, day) references meal_day (id, station_id, day),
  constraint meal_code_is_indexed check (num_nonnulls(code_odd, code_even) > 0),
  constraint a_meal_that_ended_has_an_hour check ((state = 'BOOKED') = (ended_at is null))
);
create unique index one_meal_per_member_station_and_day on meal (station_id, day, member_id) where state <> 'CANCELLED';
create unique index a_meal_number_is_given_once on meal (day_id, number) where state <> 'CANCELLED';
create unique index a_meal_code_is_one_odd on meal (code_odd);
create unique index a_meal_code_is_one_even on meal (code_even);
create index meal_by_member on meal (member_id, id);
