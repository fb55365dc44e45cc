-- Faults that nobody foresaw, in a row: an import is not tried without end.
alter table member_import add column stumbles integer not null default 0;
