-- The next member number, in one place. Ten digits at least; a longer one is not cut.
create function next_member_number() returns text language sql volatile
  return 'GH' || to_char(nextval('member_number'), 'FM9999999990000000000');

-- How often a login has searched members by id number since its window began.
create table member_search_count (
  login           text primary key,
  window_began_at timestamptz not null,
  searches        integer not null check (searches > 0)
);
