-- A message's entity tag changes with what became of it.
alter table bank_message add column version bigint not null default 0;
