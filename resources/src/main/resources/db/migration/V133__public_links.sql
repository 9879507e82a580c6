-- A link by which anybody asks for an invitation to a template: one for each template.
create table interviewing.public_link (
    template_id uuid primary key references interviewing.template on delete cascade,
    revision bigint not null,
    company_id uuid not null,
    made_by uuid not null,
    -- Not a secret: HR puts it on a career page.
    token text not null unique check (length(token) = 32),
    places integer not null check (places between 1 and 100000),
    ends_at timestamptz not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

-- Which invitations came by it. A place is taken by one that is open or was begun.
create table interviewing.public_link_invitation (
    invitation_id uuid primary key references interviewing.invitation on delete cascade,
    template_id uuid not null references interviewing.public_link on delete cascade
);
create index public_link_invitation_of on interviewing.public_link_invitation (template_id);
