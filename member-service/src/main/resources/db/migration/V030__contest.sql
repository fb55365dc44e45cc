-- A contest at an activity (M13): its rule of ranking, criteria and rounds are one document, which does not change. Whoever
-- enters, scores or closes a round locks its row first.
create table contest (
  id              uuid primary key,
  activity_id     uuid not null references activity,
  organization_id uuid not null references organization,
  name            text not null,
  plan            text not null constraint a_contest_plan_is_json check (plan is json object),
  jury            uuid[] not null,
  round           integer not null check (round > 0),
  state           text not null check (state in ('RUNNING', 'FINISHED')),
  entered_at      timestamptz not null,
  version         bigint not null
);
create index contest_by_organization on contest (organization_id, id);
create index contest_by_activity on contest (activity_id);

-- What is entered: the work of a person or of a team.
create table contest_entry (
  id         uuid primary key,
  contest_id uuid not null references contest,
  number     integer not null check (number > 0),
  title      text not null,
  team_name  text,
  state      text not null check (state in ('ENTERED', 'WITHDRAWN')),
  entered_at timestamptz not null,
  version    bigint not null,
  constraint an_entry_has_a_number_of_its_own unique (contest_id, number),
  constraint an_entry_is_of_a_contest unique (contest_id, id)
);
create index contest_entry_by_contest on contest_entry (contest_id, id);

create table contest_entrant (
  contest_id uuid not null,
  entry_id   uuid not null,
  member_id  uuid not null,
  constraint a_member_enters_a_contest_once primary key (contest_id, member_id),
  constraint an_entrant_is_of_an_entry foreign key (contest_id, entry_id) references contest_entry (contest_id, id)
);
create index contest_entrant_by_entry on contest_entrant (entry_id);

-- What a juror gave an entry in a round: one score, corrected until the round is closed. The total is the weighted mean of
-- the marks, and exact.
create table contest_score (
  contest_id uuid not null,
  entry_id   uuid not null,
  round      integer not null check (round > 0),
  juror_id   uuid not null,
  marks      text not null constraint marks_are_json check (marks is json object),
  total      numeric(7, 4) not null check (total between 0 and 100),
  first_mark numeric(5, 2) not null check (first_mark between 0 and 100),
  scored_at  timestamptz not null,
  version    bigint not null,
  constraint a_juror_scores_an_entry_once primary key (entry_id, round, juror_id),
  constraint a_score_is_of_an_entry foreign key (contest_id, entry_id) references contest_entry (contest_id, id)
);
create index contest_score_by_round on contest_score (contest_id, round);

-- A round that is closed.
create table contest_round (
  contest_id   uuid not null references contest,
  number       integer not null check (number > 0),
  closed_at    timestamptz not null,
  published_at timestamptz,
  constraint a_round_is_closed_once primary key (contest_id, number)
);

-- How a round ended for an entry. Ties share a rank.
create table contest_standing (
  contest_id uuid not null,
  round      integer not null,
  entry_id   uuid not null,
  number     integer not null,
  score      numeric(5, 2) not null check (score between 0 and 100),
  tie_break  numeric(7, 4) not null check (tie_break between 0 and 100),
  rank       integer not null check (rank > 0),
  prize      text,
  goes_on    boolean not null,
  constraint an_entry_stands_once_in_a_round primary key (contest_id, round, entry_id),
  constraint a_standing_is_of_a_closed_round foreign key (contest_id, round) references contest_round (contest_id, number),
  constraint a_standing_is_of_an_entry foreign key (contest_id, entry_id) references contest_entry (contest_id, id)
);
create index contest_standing_by_rank on contest_standing (contest_id, round, rank, number);
