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
  constraint a_contract_is_known_with_its_parties unique (id, merchant_id, organization_id),
  constraint a_contract_is_for_known_categories check (categories <@ array[
    'HAIR', 'CAR', 'HOUSEKEEPING', 'SHOPPING', 'PARK', 'FILM', 'CLINIC', 'FARM_PRODUCT']),
  constraint a_contract_begins_before_it_ends check (valid_from <= valid_to)
);
create index merchant_contract_by_organization on merchant_contract (organization_id, id);
create index merchant_contract_by_merchant on merchant_contract (merchant_id, id);

-- Merchant and union are those of the contract, which never change.
create table offer (
  id              uuid primary key,
  contract_id     uuid not null,
  merchant_id     uuid not null,
  organization_id uuid not null,
  category        text not null check (category in (
    'HAIR', 'CAR', 'HOUSEKEEPING', 'SHOPPING', 'PARK', 'FILM', 'CLINIC', 'FARM_PRODUCT')),
  title_zh        text not null,
  title_en        text not null,
  discount_kind    text not null check (discount_kind in ('PERCENT_OFF', 'SUM_OFF', 'FIXED_PRICE')),
  discount_percent integer check (discount_percent between 1 and 99),
  discount_amount  numeric(14, 2) check (discount_amount > 0 and discount_amount <= 1000000),
  divisions       text[] not null,
  valid_from      date not null,
  valid_to        date not null,
  times_per_month integer check (times_per_month between 1 and 31),
  ended_on        date,
  version         bigint not null,
  constraint a_discount_says_what_its_kind_needs check (
    (discount_kind = 'PERCENT_OFF') = (discount_percent is not null)
    and (discount_kind = 'PERCENT_OFF') = (discount_amount is null)),
  constraint an_offer_is_of_its_contracts_parties
    foreign key (contract_id, merchant_id, organization_id) references merchant_contract (id, merchant_id, organization_id),
  constraint an_offer_is_known_with_its_parties unique (id, merchant_id, organization_id),
  constraint an_offer_begins_before_it_ends check (valid_from <= valid_to)
);
create index offer_by_contract on offer (contract_id, id);
create index offer_by_organization on offer (organization_id, id);

-- Whom an offer is for, whatever the day: members of the contract's union and of all below it whose own union lies in the
-- offer's divisions. The one place of this rule.
create view offer_reach as
  select f.id as offer_id, o.id as organization_id
  from offer f
    join scope_closure c on c.ancestor = f.organization_id
    join organization o on o.id = c.descendant
  where cardinality(f.divisions) = 0
    or exists (select 1 from unnest(f.divisions) d where starts_with(o.division_code, d));

-- What card holders have had, each for a code of their card. Rows are written once; codes are forgotten after a while.
create table redemption (
  id              uuid primary key,
  offer_id        uuid not null,
  merchant_id     uuid not null,
  organization_id uuid not null,
  member_id       uuid not null references person,
  card_id         uuid not null references service_card,
  code_id         uuid not null,
  category        text not null check (category in (
    'HAIR', 'CAR', 'HOUSEKEEPING', 'SHOPPING', 'PARK', 'FILM', 'CLINIC', 'FARM_PRODUCT')),
  redeemed_on     date not null,
  redeemed_at     timestamptz not null,
  price           numeric(14, 2) not null check (price > 0 and price <= 1000000),
  taken_off       numeric(14, 2) not null check (taken_off between 0 and 1000000),
  constraint a_code_is_redeemed_once unique (code_id),
  constraint a_redemption_is_of_its_offers_parties
    foreign key (offer_id, merchant_id, organization_id) references offer (id, merchant_id, organization_id),
  constraint no_more_is_taken_off_than_it_costs check (taken_off <= price)
);
create index redemption_by_member on redemption (member_id, id);
create index redemption_by_merchant on redemption (merchant_id, id);
create index redemption_by_merchant_and_day on redemption (merchant_id, redeemed_on, id);
create index redemption_by_organization on redemption (organization_id, id);
create index redemption_by_organization_and_day on redemption (organization_id, redeemed_on);
create index redemption_by_offer on redemption (offer_id, id);

-- How often a member had an offer in a month, limited or not, as a limit may come later: whoever redeems counts here first, one
-- after another.
create table redemption_tally (
  offer_id  uuid not null references offer,
  member_id uuid not null references person,
  month     date not null check (extract(day from month) = 1),
  times     integer not null check (times > 0),
  primary key (offer_id, member_id, month)
);
