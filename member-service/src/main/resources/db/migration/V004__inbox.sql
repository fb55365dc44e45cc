-- What a member is told. Template, parameters and link are sealed together: a template can tell that somebody is ill.
create table inbox_message (
  id         uuid primary key,
  member_id  uuid not null,
  content    bytea not null,
  created_at timestamptz not null,
  read_at    timestamptz
);
create index inbox_by_member on inbox_message (member_id, created_at desc, id desc);
create index inbox_unread on inbox_message (member_id, created_at desc, id desc) where read_at is null;
