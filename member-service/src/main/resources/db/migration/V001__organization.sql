-- The codes of employment forms: an open list, one row more is one form more.
create table employment_form (
  code    text primary key check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
  name_zh text not null unique,
  name_en text not null unique
);
insert into employment_form (code, name_zh, name_en) values
  ('TRUCK_DRIVER', '货车司机', 'truck driver'),
  ('RIDE_HAILING_DRIVER', '网约车司机', 'ride-hailing driver'),
  ('COURIER', '快递员', 'courier'),
  ('FOOD_DELIVERY_RIDER', '外卖配送员', 'food delivery rider'),
  ('DOMESTIC_WORKER', '家政服务员', 'domestic worker'),
  ('SECURITY_GUARD', '保安员', 'security guard'),
  ('SALES_ASSISTANT', '商场信息员', 'sales assistant'),
  ('ESTATE_AGENT', '房产中介员', 'estate agent'),
  ('EMPLOYEE', '职工', 'employee'),
  ('OTHER', '其他', 'other');

create table organization (
  id                  uuid primary key,
  name                text not null,
  type                text not null,
  parent_id           uuid references organization,
  industry_parent_ids uuid[] not null,
  division_code       text not null check (division_code ~ '^[0-9]{6}([0-9]{3})?$'),
  employment_forms    text[] not null,
  credit_code         text check (credit_code ~ '^[0-9A-Z]{18}$'),
  headcount           integer check (headcount >= 0),
  hardship_enterprise boolean not null,
  open                boolean not null,
  entered_by          text not null,
  entered_at          timestamptz not null,
  version             bigint not null,
  constraint an_enterprise_has_a_credit_code check (type <> 'ENTERPRISE_UNION' or credit_code is not null),
  constraint nobody_is_its_own_parent check (parent_id <> id and not id = any (industry_parent_ids))
);
create unique index one_open_union_per_employer on organization (credit_code) where open;
create index organization_by_parent on organization (parent_id);
create index organization_by_division on organization (division_code) where open;

-- The branch that takes in a form of employment in a division: the key is the rule (DUPLICATE_BRANCH).
create table branch (
  form            text not null references employment_form,
  division_code   text not null,
  organization_id uuid not null references organization,
  constraint one_branch_per_form_and_division primary key (form, division_code)
);
create index branch_by_organization on branch (organization_id);
