create table skill_subsidy (
  id               uuid primary key,
  member_id        uuid not null,
  certificate_id   uuid not null references skill_certificate (id),
  paper_id         uuid not null references skill_paper (id),
  policy_year      integer not null,
  amount           numeric(14, 2) not null check (amount > 0),
  requested_at     timestamptz not null,
  state            text not null check (state in
                     ('REQUESTED', 'WAITING_FOR_ACCOUNT', 'IN_PAYMENT', 'PAYMENT_FAILED', 'PAID', 'ENDED_UNPAID')),
  reason           text,
  payment_sequence bigint not null,
  version          bigint not null
);
create unique index a_paper_pays_once on skill_subsidy (paper_id) where state <> 'ENDED_UNPAID';
create index skill_subsidy_of_member on skill_subsidy (member_id, id);
