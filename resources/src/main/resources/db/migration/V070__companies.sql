alter table identity.company
    alter column company_key drop not null,
    add column industry text not null default '',
    add column size text not null default '' check (size in ('', '1-10', '11-50', '51-200', '201-1000', '1000+')),
    add column description text not null default '',
    add column deleted boolean not null default false,
    add column member_changes integer not null default 0,
    add column updated_at timestamptz not null default now();
alter table identity.company add check (not deleted or company_key is null);

create index membership_user on identity.membership (user_id);

-- Who has ever worked for a company. The token's claim places newcomers only: whoever left must not come back by it.
create table identity.placed_user (
    user_id uuid primary key references identity.app_user
);
insert into identity.placed_user select distinct user_id from identity.membership;

create function identity.remember_placement() returns trigger language plpgsql as $$
begin
    insert into identity.placed_user values (new.user_id) on conflict do nothing;
    return null;
end
$$;
create trigger membership_is_remembered after insert on identity.membership
    for each row execute function identity.remember_placement();
