create table bank_message (
  id           uuid primary key,
  sender       text not null,
  digest       bytea not null,
  partner_id   uuid,
  person_id    uuid,
  kind         text,
  state        text not null check (state in ('RECEIVED', 'PROCESSED', 'PARTLY_UNMATCHED', 'REJECTED')),
  reason       text,
  organizations uuid[] not null,
  content      bytea not null,
  received_at  timestamptz not null,
  processed_at timestamptz,
  constraint a_message_is_taken_once unique (sender, digest)
);
create index bank_message_left on bank_message (id) where state = 'RECEIVED';

create table bank_message_fund (
  message_id uuid not null references bank_message,
  fund_id    uuid not null references fund,
  primary key (message_id, fund_id)
);

-- An entry of an account statement is known by the account and the servicer's reference.
create table bank_entry (
  fund_id            uuid not null references fund,
  servicer_reference text not null,
  message_id         uuid not null references bank_message,
  constraint an_entry_counts_once primary key (fund_id, servicer_reference)
);

create table unmatched_entry (
  id                 uuid primary key,
  message_id         uuid not null references bank_message,
  reason             text not null,
  end_to_end_id      text,
  servicer_reference text,
  amount             numeric(14, 2),
  direction          text,
  status             text
);
create index unmatched_entry_of_message on unmatched_entry (message_id, id);
