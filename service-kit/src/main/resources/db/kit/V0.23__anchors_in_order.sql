-- The list of what is kept, the last first, is read page by page.
create index audit_anchor_in_order on audit_anchor (received_at desc, position desc, head desc);

-- How many entries the chain had up to there; of anchors made before they were counted it is not known.
alter table audit_anchor_made add column entries bigint;
