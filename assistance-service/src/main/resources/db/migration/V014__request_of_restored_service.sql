-- A service whose database was set back may ask again, under another id, for what it forgot that it asked for. The defaults
-- are for copies that do not know the columns yet.
alter table payment_request
  add column incarnation bigint not null default 0,
  add column asked_at timestamptz not null default clock_timestamp();
update payment_request set asked_at = received_on;
create index payment_request_of_member on payment_request (member_id);
