-- A copy tells too which index key it still has beside the one that stays; 0 for none.
alter table key_copy drop constraint keys_are_of_a_set;
alter table key_copy add constraint keys_are_of_a_set check (keys in ('ENCRYPTION', 'INDEX', 'FORMER_INDEX'));
