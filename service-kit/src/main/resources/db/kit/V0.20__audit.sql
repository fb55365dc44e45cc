create table audit_entry (
  id             uuid primary key,
  transaction_id xid8 not null default pg_current_xact_id(),
  recorded_at    timestamptz not null,
  action         text not null,
  subject        uuid not null,
  purpose        text,
  actor_issuer   text,
  actor_subject  text not null,
  actor_person   uuid,
  trace_id       text,
  mac            bytea not null
);
create index audit_entry_in_order on audit_entry (transaction_id, id);
create index audit_entry_by_subject on audit_entry (subject, id);
create index audit_entry_by_actor on audit_entry (actor_subject, id);

-- The chain: one row per entry, in the order of their transactions, written by the sealer.
create table audit_seal (
  position       bigint primary key,
  entry_id       uuid not null,
  transaction_id xid8 not null,
  entry_mac      bytea not null,
  link           bytea not null,
  constraint positions_count_from_one check (position > 0),
  constraint an_entry_is_sealed_once unique (entry_id)
);

-- Heads of this service's chain that went to another service.
create table audit_anchor_made (
  position bigint primary key,
  made_at  timestamptz not null
);

-- Heads of another service's chain, kept here: a cut or rewritten chain contradicts them.
create table audit_anchor (
  service     text not null,
  position    bigint not null,
  head        bytea not null,
  entries     bigint not null,
  made_at     timestamptz not null,
  received_at timestamptz not null,
  primary key (service, position, head)
);

-- The service adds and reads; nobody but the owner could do more, and verification finds it. The transaction is the
-- database's word, so the service may not name it.
revoke all on audit_entry, audit_seal, audit_anchor_made, audit_anchor from ${app};
grant select on audit_entry, audit_seal, audit_anchor_made, audit_anchor to ${app};
grant insert on audit_seal, audit_anchor_made, audit_anchor to ${app};
grant insert (id, recorded_at, action, subject, purpose, actor_issuer, actor_subject, actor_person, trace_id, mac)
  on audit_entry to ${app};
