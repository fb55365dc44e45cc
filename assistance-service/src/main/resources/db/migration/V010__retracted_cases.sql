-- What entitled was taken back: a case that promises no money has ended, and nobody decides on it anew.
update relief_case set state = 'WITHDRAWN', version = version + 1
  where state = 'REFUSED' and id in (select case_id from entitlement where retracted);
update relief_case set state = 'WITHDRAWN', under_review = null, amount = null, version = version + 1
  where under_review is not null and state not in ('APPROVED', 'IN_PAYMENT', 'SETTLED', 'PAYMENT_FAILED', 'WITHDRAWN');
update relief_case set under_review = null, version = version + 1 where under_review is not null and state = 'WITHDRAWN';
alter table relief_case add constraint a_retracted_case_is_not_decided_anew
  check (under_review is null or state in ('APPROVED', 'IN_PAYMENT', 'SETTLED', 'PAYMENT_FAILED'));
-- Of these two may not stand for one illness.
create index relief_case_under_review on relief_case (member_id, programme) where under_review is not null;
