-- Aggregates and read models of the messaging's tests.
create table counted (
  key      text primary key,
  version  bigint not null
);
create table effect (
  seq       bigint generated always as identity primary key,
  consumer  text not null,
  key       text not null,
  sequence  bigint not null
);
create table projected (
  key      text primary key,
  version  bigint not null,
  word     text not null
);
