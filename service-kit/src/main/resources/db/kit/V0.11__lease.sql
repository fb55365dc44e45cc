-- Work that one copy of the service does at a time. The epoch rises with every new holder.
create table lease (
  name        text primary key,
  holder      uuid not null,
  epoch       bigint not null,
  expires_at  timestamptz not null
);

-- One row per part of the outbox that is sent by itself; see Shards.
create table relay_shard (
  shard  integer primary key
);
insert into relay_shard (shard) values (0);
