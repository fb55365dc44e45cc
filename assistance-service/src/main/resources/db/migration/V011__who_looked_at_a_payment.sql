-- The replacement of a login for which a payment waited last: freed of it, it waits for a later one only.
alter table payment add column login_seen timestamptz;
-- Who freed a payment or let it go to another account does not release it.
alter table payment add column confirmed_by uuid[] not null default '{}';
