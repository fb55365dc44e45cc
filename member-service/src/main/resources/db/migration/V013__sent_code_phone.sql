-- The phone itself, sealed, so that a rotation of the index key within the hour still counts what was sent. Rows of before
-- have none and are gone with the hour.
alter table sent_code add column sealed_phone bytea;
