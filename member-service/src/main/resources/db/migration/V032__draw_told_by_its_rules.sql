-- A draw's rules tell the lead and the beacon's chain; nothing is kept beside them that could say otherwise.
alter table draw drop column lead_seconds, drop column chain_hash;
