create table sealed_person (
  id              uuid primary key,
  name            bytea,
  id_number       bytea not null,
  id_number_odd   bytea,
  id_number_even  bytea,
  constraint id_number_is_indexed check (num_nonnulls(id_number_odd, id_number_even) > 0)
);
create unique index one_person_odd on sealed_person (id_number_odd);
create unique index one_person_even on sealed_person (id_number_even);
