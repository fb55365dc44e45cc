-- Contracts with merchants and what they offer card holders (M8, M10).
create table merchant_contract (
  id              uuid primary key,
  merchant_id     uuid not null references partner,
  organization_id uuid not null references organization,
  valid_from      date not null,
  valid_to        date not null,
  categories      text[] not null check (cardinality(categories) > 0),
  ended_on        date,
  entered_at      timestamptz not null,
  version         bigint not null,
  constraint a_contract_begins_before_it_ends check (valid_from <= valid_to)
);
create index merchant_contract_by_organization on merchant_contract (organization_id, id);
create index merchant_contract_by_merchant on merchant_contract (merchant_id, id);

-- Merchant and union are those of the contract, which never change.
create table offer (
  id              uuid primary key,
  contract_id     uuid not null references merchant_contract,
  merchant_id     uuid not null references partner,
  organization_id uuid not null references organization,
  category        text not null,
  title_zh        text not null,
  title_en        text not null,
  benefit_kind    text not null check (benefit_kind in ('PERCENT_OFF', 'SUM_OFF', 'FIXED_PRICE')),
  benefit_percent integer check (benefit_percent between 1 and 99),
  benefit_amount  numeric(14, 2) check (benefit_amount > 0),
  divisions       text[] not null,
  valid_from      date not null,
  valid_to        date not null,
  times_per_month integer check (times_per_month between 1 and 31),
  ended_on        date,
  version         bigint not null,
  constraint a_benefit_says_what_its_kind_needs check (
    (benefit_kind = 'PERCENT_OFF') = (benefit_percent is not null)
    and (benefit_kind = 'PERCENT_OFF') = (benefit_amount is null)),
  constraint an_offer_begins_before_it_ends check (valid_from <= valid_to)
);
create index offer_by_contract on offer (contract_id, id);
create index offer_by_organization on offer (organization_id, id);

-- Whom an offer is for, whatever the day: members of the contract's union and of all below it whose own union lies in the
-- offer's divisions. The one place of this rule.
create view offer_entitlement as
  select f.id as offer_id, m.person_id as member_id
  from offer f
    join scope_closure c on c.ancestor = f.organization_id
    join membership m on m.organization_id = c.descendant and m.state = 'ACTIVE'
    join organization o on o.id = m.organization_id
  where cardinality(f.divisions) = 0
    or exists (select 1 from unnest(f.divisions) d where starts_with(o.division_code, d));

-- What card holders have had. Rows are written once.
create table redemption (
  id              uuid primary key,
  offer_id        uuid not null references offer,
  merchant_id     uuid not null references partner,
  organization_id uuid not null references organization,
  member_id       uuid not null references person,
  card_id         uuid not null references service_card,
  category        text not null,
  redeemed_on     date not null,
  redeemed_at     timestamptz not null,
  price           numeric(14, 2) check (price > 0),
  taken_off       numeric(14, 2) not null check (taken_off >= 0),
  constraint no_more_is_taken_off_than_it_costs check (price is null or taken_off <= price)
);
create index redemption_by_member on redemption (member_id, id);
create index redemption_by_merchant on redemption (merchant_id, id);
create index redemption_by_organization on redemption (organization_id, redeemed_on);

-- How often a member had an offer in a month, where that is limited: whoever redeems counts here first, one after another.
create table redemption_tally (
  offer_id  uuid not null references offer,
  member_id uuid not null references person,
  month     date not null,
  times     integer not null check (times > 0),
  primary key (offer_id, member_id, month)
);
