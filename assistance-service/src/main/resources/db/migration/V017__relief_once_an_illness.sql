-- The cases from whose illness the reviewer told this one's apart (A1: one-off).
alter table relief_case add column other_illness_than uuid[] not null default '{}';
