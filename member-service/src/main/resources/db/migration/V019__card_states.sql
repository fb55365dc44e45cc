-- Where a card stands (M8). The release before, which may run beside this one, reads `state` and writes cards that are ACTIVE.
alter table service_card
  add standing   text not null default 'ACTIVE'
    check (standing in ('ISSUED', 'ACTIVE', 'LOST', 'FROZEN', 'REPLACED', 'CLOSED')),
  add term       integer not null default 0 check (term >= 0),
  add frozen_for text check (frozen_for in ('MISUSE_SUSPECTED', 'DETAILS_UNCLEAR', 'HOLDER_ASKED')),
  add replaces   uuid,
  add ended_on   date;

-- Who counts cards holds their holders first, and who joins holds a person before their card: here it would be the other way
-- round. What is counted does not change.
alter table service_card disable trigger count_changed_cards;
update service_card
set standing = case state when 'SUSPENDED' then 'FROZEN' else 'CLOSED' end
where state <> 'ACTIVE';
alter table service_card enable trigger count_changed_cards;

alter table service_card
  add constraint a_card_is_known_with_its_holder unique (id, member_id),
  add constraint a_card_replaces_one_of_its_holders
    foreign key (replaces, member_id) references service_card (id, member_id) on update cascade,
  add constraint a_card_is_used_as_it_stands check (
    state = case
      when standing = 'ACTIVE' then 'ACTIVE'
      when standing in ('REPLACED', 'CLOSED') then 'CANCELLED'
      else 'SUSPENDED'
    end),
  -- of a card that the release before has cancelled nobody knows the day
  add constraint only_a_card_that_ended_has_a_last_day check (
    case standing when 'REPLACED' then ended_on is not null when 'CLOSED' then true else ended_on is null end),
  add constraint only_a_frozen_card_is_frozen_for_something check (frozen_for is null or standing = 'FROZEN');
create unique index a_card_is_replaced_once on service_card (replaces) where replaces is not null;
create index service_card_by_member on service_card (member_id, id);

-- The term of the card in which a code was shown: it dies with it. The release before writes none.
alter table card_code add card_term integer;
