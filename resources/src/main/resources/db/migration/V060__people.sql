alter table identity.app_user
    add column status text not null default 'active' check (status in ('pending', 'active', 'suspended', 'deleted')),
    add column bio text not null default '',
    add column phone text not null default '',
    add column time_zone text not null default '',
    add column language text not null default '' check (language in ('', 'en', 'ru', 'de', 'es'));

-- Whose rights were taken, given or changed here, and whether Keycloak knows. Tokens from before the change do not count.
create table identity.access_change (
    user_id uuid primary key references identity.app_user,
    changed_at timestamptz not null,
    enforced boolean not null
);
