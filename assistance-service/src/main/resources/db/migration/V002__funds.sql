create table fund (
  id              uuid primary key,
  code            text not null,
  name            text not null,
  organization_id uuid not null,
  holder          bytea not null,
  account_number  bytea not null,
  bank_code       bytea not null,
  bank_partner_id uuid not null,
  deposited       numeric(14, 2) not null,
  budgeted        numeric(14, 2) not null,
  version         bigint not null,
  constraint one_fund_code_per_organization unique (organization_id, code),
  constraint budgets_are_covered_by_deposits check (budgeted <= deposited)
);
create index fund_of_bank on fund (bank_partner_id);

create table fund_budget (
  id              uuid primary key,
  fund_id         uuid not null references fund,
  organization_id uuid not null,
  programme       text not null,
  year            integer not null,
  amount          numeric(14, 2) not null check (amount > 0),
  reserved        numeric(14, 2) not null default 0 check (reserved >= 0),
  spent           numeric(14, 2) not null default 0 check (spent >= 0),
  constraint one_fund_per_programme_and_year unique (organization_id, programme, year),
  -- The last guard of the last yuan.
  constraint nothing_beyond_budget check (reserved + spent <= amount)
);
create index fund_budget_of_fund on fund_budget (fund_id);

create table fund_deposit (
  id         uuid primary key,
  fund_id    uuid not null references fund,
  amount     numeric(14, 2) not null check (amount > 0),
  source     text not null,
  value_date date not null
);

-- Double entry; a debit is positive. Nothing here is ever changed or deleted.
create table ledger_transaction (
  id         uuid primary key,
  fund_id    uuid not null references fund,
  kind       text not null check (kind in
    ('DEPOSIT', 'RESERVATION', 'RELEASE', 'SETTLEMENT', 'REFUSAL', 'RETURN', 'LATE_DEBIT', 'FREED')),
  subject    uuid not null,
  booked_on  date not null,
  booked_at  timestamptz not null,
  -- A deposit, a payment's reservation or an attempt's step is booked once, whoever says it again.
  constraint a_step_is_booked_once unique (subject, kind)
);
create index ledger_transaction_of_fund on ledger_transaction (fund_id, booked_on, booked_at);

create table ledger_entry (
  id             bigint generated always as identity primary key,
  transaction_id uuid not null references ledger_transaction,
  account        text not null check (account in ('BANK', 'TRANSIT', 'EQUITY', 'RESERVED', 'SPENT')),
  budget_id      uuid references fund_budget,
  amount         numeric(14, 2) not null check (amount <> 0),
  constraint promises_and_spending_name_a_budget
    check ((account in ('RESERVED', 'SPENT')) = (budget_id is not null))
);
create index ledger_entry_of_transaction on ledger_entry (transaction_id);

create function transaction_sums_to_zero() returns trigger language plpgsql as $$
begin
  if (select sum(amount) from ledger_entry where transaction_id = new.transaction_id) <> 0 then
    raise exception 'ledger transaction % does not sum to zero', new.transaction_id
      using errcode = 'check_violation', constraint = 'transaction_sums_to_zero';
  end if;
  return null;
end $$;

create constraint trigger transaction_sums_to_zero
  after insert or update on ledger_entry
  deferrable initially deferred
  for each row execute function transaction_sums_to_zero();

revoke update, delete, truncate on ledger_transaction, ledger_entry from ${app};
