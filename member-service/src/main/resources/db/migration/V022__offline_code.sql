-- Codes of cards that are shown where there is no network, and handed in later (M8). What is shown is signed and says the id
-- alone; whose it is stands here.
create table offline_code (
  id              uuid primary key,
  card_id         uuid not null,
  member_id       uuid not null references person,
  -- whose member the holder was
  organization_id uuid not null references organization,
  issued_at       timestamptz not null,
  expires_at      timestamptz not null,
  -- when the card ceased to be active, where that was before the code expired
  died_at         timestamptz,
  redemption_id   uuid references redemption,
  settled_by      uuid references partner,
  offer_id        uuid references offer,
  redeemed_at     timestamptz,
  price           numeric(14, 2),
  version         bigint not null,
  constraint an_offline_code_is_of_a_card_of_its_holder
    foreign key (card_id, member_id) references service_card (id, member_id) on update cascade,
  constraint an_offline_code_is_good_for_five_minutes_at_most
    check (expires_at > issued_at and expires_at <= issued_at + interval '5 minutes'),
  constraint an_offline_code_is_settled_as_a_whole
    check (num_nonnulls(redemption_id, settled_by, offer_id, redeemed_at, price) in (0, 5)),
  constraint an_offline_code_is_settled_once unique (redemption_id)
);
create index offline_code_by_card on offline_code (card_id, expires_at) where died_at is null;
create index offline_code_by_expiry on offline_code (expires_at);
