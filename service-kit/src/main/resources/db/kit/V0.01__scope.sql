-- A forest of nodes with edges of two kinds, and its closure: who stands above whom.
create table scope_node (
  id      uuid primary key
);

create table scope_edge (
  child   uuid not null,
  parent  uuid not null,
  axis    text not null check (axis in ('AREA', 'INDUSTRY')),
  primary key (child, parent, axis),
  constraint a_node_is_not_its_own_parent check (child <> parent)
);
create unique index one_area_parent on scope_edge (child) where axis = 'AREA';
create index scope_edge_parent on scope_edge (parent);

-- AREA: over area edges alone, each node above itself. INDUSTRY: over a path with at least one industry edge.
create table scope_closure (
  ancestor    uuid not null,
  descendant  uuid not null,
  axis        text not null check (axis in ('AREA', 'INDUSTRY')),
  primary key (descendant, ancestor, axis)
);
create index scope_closure_ancestor on scope_closure (ancestor, axis, descendant);
