-- Items that a worker failed at for their own sake, and when it tries each again.
create table left_work (
  worker   text not null,
  item     uuid not null,
  failures integer not null,
  again_at timestamptz not null,
  primary key (worker, item)
);
create index left_work_of_item on left_work (item);
