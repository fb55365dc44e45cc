-- Events that a consumer could not take. The cause holds types and codes, never data.
create table dead_letter (
  id               uuid primary key,
  consumer         text not null,
  topic            text not null,
  kafka_partition  integer not null,
  kafka_offset     bigint not null,
  key              text,
  headers          text not null,
  payload          text,
  cause            text not null,
  failed_at        timestamptz not null default now(),
  tries            integer not null default 1,
  state            text not null default 'OPEN' check (state in ('OPEN', 'REPLAYED', 'DISCARDED')),
  settled_at       timestamptz,
  constraint a_message_is_dead_lettered_once unique (consumer, topic, kafka_partition, kafka_offset),
  constraint a_settled_letter_says_when check ((state = 'OPEN') = (settled_at is null))
);
create index dead_letter_open on dead_letter (consumer, key) where state = 'OPEN';
