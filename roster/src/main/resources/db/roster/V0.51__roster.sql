-- What the other services tell: one row per key of a state topic, the highest version wins. Nothing refers to anything
-- by foreign key, since topics overtake each other. Of what was erased, id and version are kept.
create table roster_organization (
  id                  uuid primary key,
  version             bigint not null,
  erased              boolean not null default false,
  type                text,
  name                text,
  parent_id           uuid,
  industry_parent_ids uuid[] not null default '{}',
  division_code       text,
  hardship_enterprise boolean,
  open                boolean,
  constraint a_known_union_is_whole
    check (erased or num_nulls(type, name, division_code, hardship_enterprise, open) = 0)
);

create table roster_member (
  id              uuid primary key,
  version         bigint not null,
  erased          boolean not null default false,
  organization_id uuid,
  sex             text,
  birth_year      smallint,
  birth_month     smallint,
  employment_form text,
  status          text,
  skill_levels    text[] not null default '{}',
  sealed_name     text,
  merged_into     uuid,
  constraint a_known_member_is_whole
    check (erased or num_nulls(organization_id, sex, birth_year, birth_month, employment_form, status, sealed_name) = 0)
);
create index roster_member_of_organization on roster_member (organization_id);

-- A login moves from one member to another in two events that may arrive in either order: the later binding wins.
create table roster_account (
  member_id   uuid primary key,
  version     bigint not null,
  erased      boolean not null default false,
  issuer      text,
  subject     text,
  bound_at    timestamptz,
  replaced_at timestamptz,
  constraint a_known_account_is_whole check (erased or num_nulls(issuer, subject, bound_at) = 0)
);
create index roster_account_of_login on roster_account (issuer, subject);

create table roster_partner (
  id              uuid primary key,
  version         bigint not null,
  erased          boolean not null default false,
  kind            text,
  organization_id uuid,
  name            text,
  state           text,
  constraint a_known_partner_is_whole check (erased or num_nulls(kind, name, state) = 0)
);

create table roster_hardship (
  member_id   uuid primary key,
  version     bigint not null,
  erased      boolean not null default false,
  level       text,
  valid_until date
);

-- For the operator: everything is read again from the beginning of the topics afterwards (set the groups back too).
create function roster_forget() returns void language plpgsql as $$
begin
  truncate roster_organization, roster_member, roster_account, roster_partner, roster_hardship;
  truncate scope_closure, scope_edge, scope_node;
end $$;
