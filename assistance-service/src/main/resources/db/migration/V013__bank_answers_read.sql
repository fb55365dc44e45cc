-- After this database was set back nobody is paid until the bank's answers since then are read: one row for each such time.
create table bank_answers_read (
  incarnation  bigint primary key references restoration,
  read_at      timestamptz not null default clock_timestamp()
);

-- Whether payments wait for that.
create function payments_wait_for_the_bank() returns boolean stable language sql as $$
  select exists (select from restoration r
    where not exists (select from bank_answers_read b where b.incarnation = r.incarnation))
$$;

-- What the bank has told since then of transfers that nobody here knows to have left.
create view transfer_not_known_here as
  select m.id as message_id, u.end_to_end_id, u.servicer_reference, u.amount, u.direction
  from unmatched_entry u join bank_message m on m.id = u.message_id
  where u.reason in ('UNKNOWN_ID', 'NOT_RELEASED') and coalesce(u.status, '') <> 'RJCT'
    and m.received_at >= (select max(r.recorded_at) from restoration r)
    and not exists (select from payment_attempt a where replace(cast(a.id as text), '-', '') = u.end_to_end_id
      and a.state not in ('BATCHED', 'CANCELLED'));

-- The last step of docs/operator.md, by an operator: finance has given back every file that the bank has had since then, and
-- the bank has told again how each fared.
create function bank_answers_are_read() returns void language plpgsql as $$
begin
  if exists (select from transfer_not_known_here) then
    raise exception 'the bank knows % transfers that are not known here: see transfer_not_known_here',
      (select count(*) from transfer_not_known_here);
  end if;
  insert into bank_answers_read (incarnation)
    select incarnation from restoration on conflict do nothing;
end
$$;
