insert into organization (id, name, type, parent_id, industry_parent_ids, division_code, employment_forms, credit_code,
  headcount, hardship_enterprise, open, entered_by, entered_at, version)
select md5('city')::uuid, '某市总工会', 'FEDERATION', null::uuid, '{}'::uuid[], '320200', '{}'::text[], null::text, null::integer,
  false, true, 'bench', now(), 0
union all
select md5('district-' || d)::uuid, '第' || d || '区总工会', 'FEDERATION', md5('city')::uuid, '{}', '320200', '{}', null, null,
  false, true, 'bench', now(), 0
from generate_series(0, 15) d
union all
select md5('town-' || t)::uuid, '第' || t || '镇总工会', 'FEDERATION', md5('district-' || t / 20)::uuid, '{}', '320200', '{}', null,
  null, false, true, 'bench', now(), 0
from generate_series(0, 319) t
union all
select md5('union-' || u)::uuid, '第' || u || '厂工会', 'ENTERPRISE_UNION', md5('town-' || u % 320)::uuid, '{}', '320200', '{}',
  lpad(u::text, 18, '0'), 600, false, true, 'bench', now(), 0
from generate_series(0, ? - 1) u;

insert into scope_node (id) select id from organization;

insert into scope_edge (child, parent, axis) select id, parent_id, 'AREA' from organization where parent_id is not null;

insert into scope_closure (descendant, ancestor, axis)
with recursive up (descendant, ancestor) as (
  select id, id from organization
  union all
  select up.descendant, e.parent from up join scope_edge e on e.child = up.ancestor
)
select descendant, ancestor, 'AREA' from up;
