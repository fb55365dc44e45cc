-- A hospital is a partner of the federation that qualified by tender; it has the partner's id.
create table hospital (
  id               uuid not null,
  name             text not null,
  division_code    text not null,
  tender_reference text not null,
  qualified_until  date not null,
  version          bigint not null,
  constraint a_partner_is_one_hospital primary key (id),
  constraint a_hospital_has_a_division check (division_code ~ '^[0-9]{6}([0-9]{3})?$')
);
create index hospital_by_division on hospital (division_code, id);
