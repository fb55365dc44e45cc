-- A budget's entity tag changes with what it shows.
alter table fund_budget add column version bigint not null default 1;
