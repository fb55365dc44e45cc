-- What partners called, kept for themselves to read for 30 days. No query, no body; of a path ids only. Where operations are
-- told alike, neither status, code nor duration.
create table partner_call (
  id           uuid primary key,
  partner      uuid not null,
  called_at    timestamptz not null,
  subject      text not null,
  method       text not null,
  operation_id text not null,
  path         text not null,
  status       integer,
  code         text,
  trace_id     text,
  duration_ms  integer
);
create index partner_call_of_partner on partner_call (partner, id desc);

-- What was kept is not changed.
revoke all on partner_call from ${app};
grant select, insert, delete on partner_call to ${app};
