-- A transfer that the bank knows and nobody here will ask for again, after this database was set back: finance found out whom
-- it paid. What that member is promised waits for finance until it is closed.
create table transfer_explanation (
  id              uuid primary key,
  end_to_end_id   text not null check (end_to_end_id ~ '^[0-9a-f]{32}$'),
  member_id       uuid not null,
  organization_id uuid not null,
  explanation     text not null,
  state           text not null check (state in ('EXPLAINED', 'CONFIRMED', 'WITHDRAWN', 'CLOSED')),
  explained_by    uuid[] not null,
  confirmed_by    uuid[] not null,
  explained_at    timestamptz not null,
  version         bigint not null
);
create unique index a_transfer_is_explained_once on transfer_explanation (end_to_end_id) where state <> 'WITHDRAWN';
create index transfer_explanation_unsettled on transfer_explanation (member_id) where state in ('EXPLAINED', 'CONFIRMED');

-- What holds payments up can only be what was given from here, under an id of this form; a bank may write it in capitals.
create or replace view transfer_not_known_here as
  select m.id as message_id, lower(btrim(u.end_to_end_id)) as end_to_end_id, u.servicer_reference, u.amount, u.direction
  from unmatched_entry u join bank_message m on m.id = u.message_id
  where u.reason in ('UNKNOWN_ID', 'NOT_RELEASED') and coalesce(u.status, '') <> 'RJCT'
    and btrim(u.end_to_end_id) ~* '^[0-9a-f]{32}$'
    and m.received_at >= (select max(r.recorded_at) from restoration r)
    and not exists (select from payment_attempt a
      where replace(cast(a.id as text), '-', '') = lower(btrim(u.end_to_end_id))
      and a.state not in ('BATCHED', 'CANCELLED'))
    and not exists (select from transfer_explanation e where e.end_to_end_id = lower(btrim(u.end_to_end_id))
      and e.state in ('CONFIRMED', 'CLOSED'));

-- An operator says it by a call.
drop function bank_answers_are_read();
