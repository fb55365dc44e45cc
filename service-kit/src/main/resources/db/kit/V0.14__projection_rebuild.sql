-- Read models that an operator has had rebuilt, and the partitions that were set back for the last time.
create table projection_rebuild (
  channel     text primary key,
  generation  bigint not null,
  asked_at    timestamptz not null default now()
);
create table projection_rewound (
  channel          text not null,
  topic            text not null,
  kafka_partition  integer not null,
  generation       bigint not null,
  primary key (channel, topic, kafka_partition)
);
