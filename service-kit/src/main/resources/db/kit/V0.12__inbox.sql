-- Which events a reactor has acted on.
create table inbox (
  consumer  text not null,
  event_id  uuid not null,
  taken_at  timestamptz not null default now(),
  primary key (event_id, consumer)
);
create index inbox_by_age on inbox using brin (taken_at);
