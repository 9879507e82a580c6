-- Colleagues who are asked into a company's team. The address is kept only as long as the answer is open.
create table identity.company_invitation (
    id uuid primary key,
    company_id uuid not null references identity.company,
    email text not null,
    member_role text not null check (member_role in ('owner', 'member')),
    invited_by uuid not null references identity.app_user,
    secret_hash text not null unique,
    status text not null check (status in ('pending', 'accepted', 'declined', 'revoked')),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    expires_at timestamptz not null,
    version bigint not null,
    check ((email = '') = (status <> 'pending'))
);
create unique index company_invitation_one_open on identity.company_invitation (company_id, email) where status = 'pending';
create index company_invitation_email on identity.company_invitation (email) where status = 'pending';
