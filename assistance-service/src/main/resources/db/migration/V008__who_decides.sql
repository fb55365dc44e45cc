-- The rows refuse it too: who entered a case does not approve it, who prepared a batch does not release it.
alter table relief_case
  add constraint who_entered_does_not_approve check (not (entered_by && approved_by));
alter table payment_batch
  add constraint who_prepared_does_not_release check (not (created_by && released_by));
