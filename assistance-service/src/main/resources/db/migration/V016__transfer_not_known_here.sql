-- What it paid was promised anew since: the bank's file finds that payment by it.
alter table transfer_explanation add column payment_id uuid;
create unique index a_payment_is_paid_by_one_transfer on transfer_explanation (payment_id) where state <> 'WITHDRAWN';

-- Since the first restore that is not settled: a second one before that forgets nothing of what the bank has told. Once payments
-- go on nothing holds them up. What the bank refused and never booked was not paid; a group stands for its transfers.
create or replace view transfer_not_known_here as
  select m.id as message_id, lower(btrim(u.end_to_end_id)) as end_to_end_id, u.servicer_reference, u.amount, u.direction
  from unmatched_entry u join bank_message m on m.id = u.message_id
  where u.reason in ('UNKNOWN_ID', 'NOT_RELEASED', 'UNKNOWN_GROUP') and coalesce(u.status, '') <> 'RJCT'
    and btrim(u.end_to_end_id) ~* '^[0-9a-f]{32}$'
    and m.received_at >= (select min(r.recorded_at) from restoration r
      where not exists (select from bank_answers_read b where b.incarnation = r.incarnation))
    and not exists (select from payment_attempt a
      where a.id = case when btrim(u.end_to_end_id) ~* '^[0-9a-f]{32}$' then cast(btrim(u.end_to_end_id) as uuid) end
      and a.state not in ('BATCHED', 'CANCELLED'))
    and not exists (select from payment_batch g
      where g.id = case when btrim(u.end_to_end_id) ~* '^[0-9a-f]{32}$' then cast(btrim(u.end_to_end_id) as uuid) end
      and g.state in ('RELEASED', 'CLOSED'))
    and not exists (select from transfer_explanation e where e.end_to_end_id = lower(btrim(u.end_to_end_id))
      and e.state in ('CONFIRMED', 'CLOSED') and e.payment_id is null)
    and (not exists (select from unmatched_entry r
        where lower(btrim(r.end_to_end_id)) = lower(btrim(u.end_to_end_id)) and r.status = 'RJCT')
      or exists (select from unmatched_entry d
        where lower(btrim(d.end_to_end_id)) = lower(btrim(u.end_to_end_id)) and d.direction is not null));
create index unmatched_entry_of_transfer on unmatched_entry (lower(btrim(end_to_end_id)));

-- Who explains does not confirm, and who confirmed is known: the rows refuse anything else too.
alter table transfer_explanation
  add constraint who_explains_does_not_confirm check (not explained_by && confirmed_by),
  add constraint what_is_confirmed_says_by_whom check (state not in ('CONFIRMED', 'CLOSED') or cardinality(confirmed_by) > 0);
