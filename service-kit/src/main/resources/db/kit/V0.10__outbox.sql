-- Messages that wait for the relay; the columns are those of Debezium's outbox event router and the CloudEvents headers.
-- The relay orders by seq and deletes what it has sent.
create table outbox (
  seq            bigint generated always as identity primary key,
  id             uuid not null,
  aggregatetype  text not null,
  aggregateid    text not null,
  type           text not null,
  payload        text,
  sequence       bigint not null,
  occurred_at    timestamptz not null,
  traceparent    text,
  headers        text,
  constraint an_event_has_at_most_256_kib check (octet_length(payload) <= 262144)
);
-- Rows come and go: keep its dead ones few.
alter table outbox set (
  autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0,
  autovacuum_vacuum_insert_threshold = 100000, autovacuum_vacuum_insert_scale_factor = 0,
  autovacuum_analyze_threshold = 10000, autovacuum_analyze_scale_factor = 0,
  autovacuum_vacuum_cost_delay = 0
);
