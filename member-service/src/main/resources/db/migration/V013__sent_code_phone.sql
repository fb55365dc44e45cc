-- The phone itself, sealed, so that a rotation of the index key within the hour still counts what was sent; before, only
-- an index of it was kept. It is gone with the hour, whether the check was confirmed or not. Rows of before have none.
alter table sent_code add column sealed_phone bytea;
