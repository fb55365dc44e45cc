-- What was found, and what a second doctor said of it, are sealed together in one size: neither a column nor a length
-- tells the ill from the well.
create table screening_result (
  id              uuid primary key,
  appointment_id  uuid not null references appointment,
  hospital_id     uuid not null,
  attended        boolean not null,
  recorded_at     timestamptz not null,
  retracted       boolean not null,
  content         bytea not null,
  version         bigint not null
);
create unique index one_result_stands_per_appointment on screening_result (appointment_id) where not retracted;
create index result_of_hospital on screening_result (hospital_id, id);
