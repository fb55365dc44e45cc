-- Lists of more than members. The table keeps the name that the release before knows it by: that would take a list of
-- another kind for one of members, and fail it for want of its columns, so the gateway, which lets such lists in, is rolled
-- out last.
alter table member_import
  add kind    text not null default 'MEMBERS'
    check (kind in ('MEMBERS', 'UNIONS', 'MERCHANTS', 'STATIONS', 'TICKET_RECIPIENTS')),
  add item_id uuid references ticket_stock,
  alter consent_date drop not null,
  add constraint members_are_listed_with_consent check (kind <> 'MEMBERS' or consent_date is not null),
  add constraint recipients_are_listed_for_an_item check ((kind = 'TICKET_RECIPIENTS') = (item_id is not null));

-- A list of members is staged, sealed, in a table that only its transaction sees.
do $$
begin
  execute format('grant temporary on database %I to %I', current_database(), '${app}');
end
$$;
