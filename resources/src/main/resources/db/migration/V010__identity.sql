create schema identity;

-- A person as Keycloak last described them. The subject is Keycloak's id, stable for life; mail and name may change.
create table identity.app_user (
    id uuid primary key,
    subject text not null unique,
    email text not null,
    full_name text not null,
    roles text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null
);

create table identity.company (
    id uuid primary key,
    company_key text not null unique,
    name text not null,
    created_at timestamptz not null,
    version bigint not null
);

create table identity.membership (
    id uuid primary key,
    company_id uuid not null references identity.company,
    user_id uuid not null references identity.app_user,
    member_role text not null check (member_role in ('owner', 'member')),
    primary_membership boolean not null,
    joined_at timestamptz not null,
    unique (company_id, user_id)
);
-- The company whose data a person sees is never a matter of luck.
create unique index membership_one_primary on identity.membership (user_id) where primary_membership;
