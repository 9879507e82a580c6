-- What somebody looks at again and again: a filter and an order of the board under a name.
create table interviewing.saved_view (
    id uuid primary key,
    revision bigint not null,
    company_id uuid not null,
    owner_id uuid not null,
    name text not null,
    -- As in the board's address.
    query text not null,
    shared boolean not null,
    created_at timestamptz not null
);
create unique index saved_view_name on interviewing.saved_view (company_id, owner_id, lower(name));
create index saved_view_shared on interviewing.saved_view (company_id, id) where shared;
