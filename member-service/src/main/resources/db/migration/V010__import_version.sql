-- The entity tag of an import: raised by every change that its sender can see.
alter table member_import add column version bigint not null default 0;
