-- An event of the ticket grab (M9). What it gives, to whom and when the gates open is one document as long as it is
-- written; publication makes rows of it, which the sale goes by.
create table ticket_event (
  id                 uuid primary key,
  organization_id    uuid not null references organization,
  title              text not null,
  mode               text not null check (mode in ('FIRST_COME', 'DRAW')),
  state              text not null check (state in ('DRAFT', 'PUBLISHED', 'CALLED_OFF')),
  opens_at           timestamptz not null,
  closes_at          timestamptz not null,
  tickets_per_member integer not null check (tickets_per_member between 1 and 20),
  plan               text not null constraint a_plan_is_json check (plan is json object),
  entered_at         timestamptz not null,
  version            bigint not null,
  constraint a_sale_opens_before_it_closes check (opens_at < closes_at)
);
create index ticket_event_by_organization on ticket_event (organization_id, id);
create index ticket_event_published on ticket_event (closes_at) where state = 'PUBLISHED';

-- One row for each item of a published event. Whoever gives or takes back a ticket of the item locks it first: copies of
-- the service take turns on it.
create table ticket_stock (
  item_id            uuid primary key,
  event_id           uuid not null references ticket_event,
  position           integer not null,
  name               text not null,
  place              text,
  admits             integer not null check (admits between 1 and 20),
  gate_opens_at      timestamptz not null,
  gate_closes_at     timestamptz not null,
  mode               text not null check (mode in ('FIRST_COME', 'DRAW')),
  opens_at           timestamptz not null,
  closes_at          timestamptz not null,
  tickets_per_member integer not null,
  called_off         boolean not null,
  constraint a_gate_opens_before_it_closes check (gate_opens_at < gate_closes_at)
);
create index ticket_stock_by_event on ticket_stock (event_id, position);

-- What is left of an item. Share 0 is open to the whole audience of the event, the others are priority quotas; from the
-- hour at which a share spills over, the whole audience draws from it too.
create table ticket_share (
  item_id             uuid not null references ticket_stock,
  number              integer not null check (number >= 0),
  name                text not null,
  quota               integer not null check (quota between 0 and 1000000),
  remaining           integer not null,
  spills_over_at      timestamptz,
  organization_id     uuid not null references organization,
  employment_forms    text[] not null,
  hardship_enterprise boolean not null,
  division_prefix     text,
  primary key (item_id, number),
  constraint never_oversold check (remaining between 0 and quota)
) with (fillfactor = 50);

-- Who may draw from which share: the one place of this rule. Share 0 says who may have a ticket at all.
create view ticket_entitlement as
  select s.item_id, s.number, m.person_id as member_id
  from ticket_share s
    join scope_closure c on c.ancestor = s.organization_id
    join membership m on m.organization_id = c.descendant and m.state = 'ACTIVE'
    join organization o on o.id = m.organization_id
  where (cardinality(s.employment_forms) = 0 or m.employment_form = any (s.employment_forms))
    and (not s.hardship_enterprise or o.hardship_enterprise)
    and (s.division_prefix is null or starts_with(o.division_code, s.division_prefix))
  group by s.item_id, s.number, m.person_id;

create sequence ticket_number;

-- A ticket. That a member holds no more than the event allows is the unique index over its slots.
create table ticket (
  id        uuid primary key,
  event_id  uuid not null,
  item_id   uuid not null,
  share     integer not null,
  member_id uuid not null,
  slot      integer not null check (slot > 0),
  number    bigint not null default nextval('ticket_number'),
  state     text not null check (state in ('HELD', 'REDEEMED', 'CANCELLED')),
  code      bytea not null,
  code_odd  bytea,
  code_even bytea,
  taken_at  timestamptz not null,
  ended_at  timestamptz,
  ended_by  text,
  version   bigint not null,
  constraint a_ticket_is_of_a_share foreign key (item_id, share) references ticket_share,
  constraint ticket_code_is_indexed check (num_nonnulls(code_odd, code_even) > 0),
  constraint what_ended_has_an_hour check ((state = 'HELD') = (ended_at is null))
);
create unique index a_member_holds_so_many_of_an_event on ticket (event_id, member_id, slot) where state <> 'CANCELLED';
create unique index a_ticket_code_is_one_odd on ticket (code_odd);
create unique index a_ticket_code_is_one_even on ticket (code_even);
create index ticket_by_member on ticket (member_id, id);
create index ticket_by_item on ticket (item_id, state);
create index ticket_held_by_event on ticket (event_id, id) where state = 'HELD';

-- A cancelled ticket that nobody waited for, until it becomes stock again: later than any copy of the service remembers
-- that there was none.
create table ticket_return (
  ticket_id   uuid primary key references ticket,
  item_id     uuid not null,
  share       integer not null,
  returned_at timestamptz not null
);
create index ticket_return_by_item on ticket_return (item_id, returned_at);

-- Who waits for a ticket of an item, in the order in which they came.
create table waiting_place (
  id        uuid primary key,
  item_id   uuid not null references ticket_stock,
  member_id uuid not null,
  rank      bigint generated always as identity,
  since     timestamptz not null,
  constraint a_member_waits_once unique (item_id, member_id)
);
create index waiting_place_by_item on waiting_place (item_id, rank);
create index waiting_place_by_member on waiting_place (member_id, id);
