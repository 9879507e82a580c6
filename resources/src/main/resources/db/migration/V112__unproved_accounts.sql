-- When somebody was first here themselves. Empty for accounts that were made and never used.
alter table identity.app_user add column seen_at timestamptz;
-- Of those who are here already nobody knows it, so they count as seen.
update identity.app_user set seen_at = created_at;
create index app_user_unseen on identity.app_user (id) where seen_at is null;
