-- A service whose database was set back tells of a right that it told of before, under another reference: both are one case.
alter table entitlement
  add column member_id uuid,
  add column campaign_id uuid,
  drop constraint entitlement_case_id_key;
create index entitlement_of_case on entitlement (case_id);
create index entitlement_of_member on entitlement (member_id, campaign_id) where not retracted;
