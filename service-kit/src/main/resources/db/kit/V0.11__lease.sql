-- Work that one copy of the service does at a time. The epoch rises with every new holder.
create table lease (
  name        text primary key,
  holder      uuid not null,
  epoch       bigint not null,
  expires_at  timestamptz not null
);
