-- What changes while a campaign is gone through is looked at by one more pass; the one under way goes on.
alter table campaign_sweep add column again boolean not null default false;
