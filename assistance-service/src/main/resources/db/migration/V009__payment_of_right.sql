-- The payments of a right, whatever became of them: a retraction and finance's lists look for them.
create index payment_of_right on payment (source, reference);
