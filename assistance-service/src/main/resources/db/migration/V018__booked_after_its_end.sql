-- The bank booked a transfer after it had refused it and its payment had ended: the member has the money.
alter table payment add column booked_after_end boolean not null default false;
