-- One row for every write that was called with an Idempotency-Key: written in the transaction of its effect.
create table idempotency_key (
  id           uuid primary key,               -- hash of issuer, subject and key
  fingerprint  bytea not null,                -- HMAC of method, path, query and content
  rights       bytea not null,                 -- HMAC of what the caller was allowed then
  answer       bytea,                          -- sealed; null only inside the transaction that makes it
  created_at   timestamptz not null
);
create index idempotency_key_age on idempotency_key (created_at);
