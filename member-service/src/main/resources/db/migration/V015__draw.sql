-- A draw of one item of an event whose tickets are drawn (M9). Its rules are a text that is published with the event, byte for
-- byte; the round that decides is named in it. From COUNTING on nobody enters; from CLOSED on leaves and root are public.
create table draw (
  item_id      uuid primary key,
  event_id     uuid not null references ticket_event,
  rules        text not null,
  state        text not null check (state in ('OPEN', 'COUNTING', 'CLOSED', 'RANKING', 'SEATING', 'DRAWN', 'CALLED_OFF')),
  opens_at     timestamptz not null,
  closes_at    timestamptz not null,
  lead_seconds integer not null check (lead_seconds > 0),
  chain_hash   text not null,
  round        bigint not null check (round > 0),
  round_due_at timestamptz not null,
  leaves       integer not null,
  root         bytea,
  closed_at    timestamptz,
  signature    text,
  drawn_at     timestamptz,
  seated_to    bytea not null,
  told_to      bytea not null,
  settled      boolean not null,
  version      bigint not null,
  constraint a_closed_draw_has_a_root check (state in ('OPEN', 'COUNTING', 'CALLED_OFF') or (root is not null and closed_at is not null)),
  constraint a_draw_is_decided_by_a_round check (state not in ('RANKING', 'SEATING', 'DRAWN') or signature is not null)
);
create index draw_by_event on draw (event_id);
create index draw_at_work on draw (round_due_at) where not settled and state <> 'CALLED_OFF';

-- Its quotas: share 0 is open to all, the others come first for those who are entitled to them. Taken are seats by leaves that are
-- entitled to them, spilled are those that had fewer entitled leaves than seats and went to others.
create table draw_share (
  item_id     uuid not null references draw,
  number      integer not null check (number >= 0),
  quota       integer not null check (quota between 0 and 1000000),
  spills_over boolean not null,
  leaves      integer not null,
  taken       integer not null,
  spilled     integer not null,
  primary key (item_id, number),
  constraint no_more_winners_than_seats check (taken >= 0 and spilled >= 0 and taken + spilled <= quota)
);

-- Rounds that were to decide and did not, or did: none is tried twice.
create table draw_round (
  item_id  uuid not null references draw,
  round    bigint not null,
  fate     text not null check (fate in ('USED', 'SILENT', 'FORGED', 'ROOT_TOO_LATE')),
  noted_at timestamptz not null,
  constraint a_round_is_tried_once primary key (item_id, round)
);
create unique index one_round_decides on draw_round (item_id) where fate = 'USED';

-- A member's lot. Of it the leaf alone is ever published; the salt is sealed.
create table draw_entry (
  id         uuid primary key,
  item_id    uuid not null references draw,
  member_id  uuid not null,
  share      integer not null,
  salt       bytea not null,
  leaf       bytea not null check (octet_length(leaf) = 32),
  rank_key   bytea check (octet_length(rank_key) = 32),
  entered_at timestamptz not null,
  version    bigint not null,
  constraint one_entry_per_member_and_item unique (item_id, member_id)
);
create unique index a_leaf_is_published_once on draw_entry (item_id, leaf);
create index draw_entry_by_member on draw_entry (member_id, id);
create index draw_entry_unranked on draw_entry (item_id) where rank_key is null;
create index draw_entry_by_rank on draw_entry (item_id, rank_key) where rank_key is not null;
create index draw_entry_by_share on draw_entry (item_id, share, rank_key) where rank_key is not null;

-- Who won, by place: first those whom the round decided, by rank; behind them the next ranks, who succeed to seats that were given up
-- or could not be given. The seat is what the rules decide by (in a succession, the audience that may have it), the share is where the ticket
-- comes from.
create table draw_winner (
  item_id   uuid not null references draw,
  place     integer not null check (place > 0),
  entry_id  uuid not null references draw_entry constraint an_entry_wins_once unique,
  seat      integer not null,
  share     integer not null,
  succeeds  boolean not null,
  state     text not null check (state in ('DRAWN', 'GIVEN', 'NOT_GIVEN')),
  primary key (item_id, place)
);
create index draw_winner_to_serve on draw_winner (item_id, place) where state = 'DRAWN';
