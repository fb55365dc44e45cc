-- only the tests of service-kit have this table
create table note (
  id     uuid primary key,
  title  text not null,
  constraint a_title_is_unique unique (title)
);
