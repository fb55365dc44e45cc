-- Two records of one person become one (M1). For some days it can be undone; until then the other services are only told
-- that the merged record is a member no more, since what they hand over they do not hand back.
alter table person
  add merged_into uuid references person,
  add merge_final boolean not null default false,
  add constraint nobody_is_merged_into_themselves check (merged_into <> id),
  add constraint only_a_merge_is_final check (merged_into is not null or not merge_final);
create index person_merged on person (merged_into) where merged_into is not null;

create table member_merge (
  id        uuid primary key,
  kept_id   uuid not null references person,
  merged_id uuid not null references person,
  reason    text not null check (reason in ('ENTERED_TWICE', 'WRONG_NUMBER', 'NEW_DOCUMENT')),
  state     text not null check (state in ('MERGED', 'FINAL', 'UNDONE')),
  merged_at timestamptz not null,
  ended_at  timestamptz,
  version   bigint not null,
  constraint what_stands_has_not_ended check ((state = 'MERGED') = (ended_at is null))
);
create unique index a_record_is_merged_once on member_merge (merged_id) where state <> 'UNDONE';
create index member_merge_by_kept on member_merge (kept_id);
create index member_merge_to_finish on member_merge (merged_at) where state = 'MERGED';

-- What was moved from one record to the other, row by row, so that exactly that goes back.
create table member_merge_move (
  merge_id uuid not null references member_merge,
  kind     text not null,
  row_id   uuid not null,
  before   text,
  constraint a_row_is_moved_once primary key (merge_id, kind, row_id)
);

-- The last guard: nothing lives under a record that was merged.
create function refuse_members_of_merged_records() returns trigger language plpgsql as $$
begin
  if exists (select 1 from person p where p.id = new.person_id and p.merged_into is not null) then
    raise exception using errcode = 'check_violation', constraint = 'a_merged_record_is_no_member',
      message = 'the record was merged into another';
  end if;
  return new;
end
$$;
create trigger a_merged_record_is_no_member before insert or update on membership for each row
  when (new.state in ('ACTIVE', 'SUSPENDED'))
  execute function refuse_members_of_merged_records();
