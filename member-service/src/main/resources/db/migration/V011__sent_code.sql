-- One-time codes that went out to a phone lately, whoever asked: what the limit of a phone is counted from. Not tied to
-- a check, and deleted with the window, so that nothing of a check that was not confirmed is kept by it.
create table sent_code (
  id         uuid primary key,
  phone_odd  bytea,
  phone_even bytea,
  sent_at    timestamptz not null,
  constraint sent_code_phone_is_indexed check (num_nonnulls(phone_odd, phone_even) > 0)
);
create index sent_code_by_phone_odd on sent_code (phone_odd, sent_at);
create index sent_code_by_phone_even on sent_code (phone_even, sent_at);
create index sent_code_by_time on sent_code (sent_at);
