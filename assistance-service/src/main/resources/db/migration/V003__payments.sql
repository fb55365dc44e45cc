create table payment (
  id              uuid primary key,
  source          text not null check (source in ('CASE', 'REQUEST')),
  reference       uuid not null,
  member_id       uuid not null,
  programme       text not null,
  fund_id         uuid references fund,
  budget_id       uuid references fund_budget,
  amount          numeric(14, 2) not null check (amount > 0),
  state           text not null check (state in
    ('WAITING_FOR_ACCOUNT', 'RESERVED', 'BATCHED', 'RELEASED', 'SETTLED', 'FAILED', 'RETURNED', 'REJECTED', 'ENDED_UNPAID')),
  held            boolean not null,
  hold_reason     text,
  reason          text,
  account_id      uuid references payee_account,
  batch_id        uuid,
  decided_by      uuid[] not null,
  sequence        bigint not null,
  created_at      timestamptz not null,
  version         bigint not null,
  constraint only_a_rejected_payment_has_no_fund
    check (state = 'REJECTED' or (fund_id is not null and budget_id is not null)),
  constraint a_hold_has_a_reason check (held = (hold_reason is not null))
);
-- Nothing is asked for twice while the first may still be paid.
create unique index a_right_is_paid_once on payment (source, reference) where state not in ('REJECTED', 'ENDED_UNPAID');
create index payment_of_fund on payment (fund_id, state, id);
create index payment_of_member on payment (member_id);
create index payment_of_batch on payment (batch_id);

create table payment_batch (
  id          uuid primary key,
  fund_id     uuid not null references fund,
  state       text not null check (state in ('PREPARED', 'RELEASED', 'CLOSED', 'CANCELLED')),
  created_by  uuid[] not null,
  released_by uuid[] not null,
  created_at  timestamptz not null,
  released_at timestamptz,
  pain001     bytea,
  version     bigint not null,
  constraint a_released_batch_has_its_file check ((state in ('RELEASED', 'CLOSED')) = (pain001 is not null))
);

-- One try to pay; its id is the bank's EndToEndId.
create table payment_attempt (
  id         uuid primary key,
  payment_id uuid not null references payment,
  batch_id   uuid not null references payment_batch,
  number     integer not null,
  account_id uuid not null references payee_account,
  state      text not null check (state in ('BATCHED', 'CANCELLED', 'RELEASED', 'SETTLED', 'FAILED', 'RETURNED')),
  refused    boolean not null,
  debited    boolean not null,
  returned   boolean not null,
  reason     text,
  unique (payment_id, number)
);
-- Nobody is paid twice: the last guard.
create unique index one_transfer_under_way on payment_attempt (payment_id)
  where state in ('BATCHED', 'RELEASED', 'SETTLED');
create index payment_attempt_of_batch on payment_attempt (batch_id);
