create table appointment (
  id             uuid primary key,
  invitation_id  uuid not null references invitation,
  session_id     uuid not null references screening_session,
  hospital_id    uuid not null,
  number         text not null,
  check_in_code  text not null,
  state          text not null check (state in ('BOOKED', 'CANCELLED', 'ATTENDED', 'MISSED')),
  booked_at      timestamptz not null,
  version        bigint not null,
  constraint an_appointment_number_is_given_once unique (number)
);
create unique index one_live_booking_per_invitation on appointment (invitation_id)
  where state in ('BOOKED', 'ATTENDED');
create index appointment_of_invitation on appointment (invitation_id, id);
create index appointment_of_session on appointment (session_id, id);
create index appointment_of_hospital on appointment (hospital_id, id);
