-- What a partner has agreed to give or do for members of a union (M10).
create table partner_agreement (
  id              uuid primary key,
  organization_id uuid not null references organization,
  partner_name    text not null,
  kinds           text[] not null check (cardinality(kinds) > 0),
  valid_from      date not null,
  valid_to        date,
  ended_on        date,
  entered_at      timestamptz not null,
  version         bigint not null,
  constraint an_agreement_begins_before_it_ends check (valid_from <= valid_to)
);
create index partner_agreement_by_organization on partner_agreement (organization_id, id);

-- Goods that were donated to a union. Every piece that was received is in store, allotted or handed over; whoever moves one
-- locks the row first.
create table donation (
  id              uuid primary key,
  organization_id uuid not null references organization,
  agreement_id    uuid references partner_agreement,
  donor           text not null,
  kind            text not null,
  unit            text not null,
  quantity        integer not null check (quantity between 1 and 10000000),
  received        integer not null,
  in_store        integer not null,
  allotted        integer not null,
  handed_over     integer not null,
  entered_at      timestamptz not null,
  version         bigint not null,
  constraint no_more_comes_than_was_promised check (received between 0 and quantity),
  constraint every_piece_is_somewhere check (received = in_store + allotted + handed_over),
  constraint nothing_is_given_twice check (in_store >= 0 and allotted >= 0 and handed_over >= 0)
);
create index donation_by_organization on donation (organization_id, id);
create index donation_by_agreement on donation (agreement_id);

-- What came of a donation at a time, by its delivery note.
create table delivery (
  id          uuid primary key,
  donation_id uuid not null references donation,
  note        text not null,
  quantity    integer not null check (quantity > 0),
  received_on date not null,
  entered_at  timestamptz not null,
  version     bigint not null,
  constraint a_delivery_note_counts_once unique (donation_id, note)
);
create index delivery_by_donation on delivery (donation_id, id);

-- What of a donation is for a union, or one of its book rooms.
create table goods_allotment (
  id              uuid primary key,
  donation_id     uuid not null references donation,
  organization_id uuid not null references organization,
  room            text,
  quantity        integer not null check (quantity > 0),
  waiting         integer not null check (waiting >= 0),
  held            integer not null check (held >= 0),
  withdrawn       integer not null check (withdrawn >= 0),
  allotted_by     uuid[] not null,
  allotted_at     timestamptz not null,
  version         bigint not null,
  constraint an_allotment_adds_up check (quantity = waiting + held + withdrawn)
);
create index goods_allotment_by_donation on goods_allotment (donation_id, id);
create index goods_allotment_by_organization on goods_allotment (organization_id, id);

-- How pieces of an allotment moved: a receipt of the union, a return, or the end of what was not handed over.
create table goods_movement (
  id           uuid primary key,
  allotment_id uuid not null references goods_allotment,
  kind         text not null check (kind in ('RECEIPT', 'RETURN', 'CANCELLATION')),
  quantity     integer not null check (quantity > 0),
  moved_at     timestamptz not null
);
create index goods_movement_by_allotment on goods_movement (allotment_id, id);
