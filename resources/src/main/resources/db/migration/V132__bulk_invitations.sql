-- A list of people to invite to one template: checked first, then sent in pieces.
create table interviewing.bulk (
    id uuid primary key,
    revision bigint not null,
    company_id uuid not null,
    template_id uuid not null references interviewing.template,
    made_by uuid not null,
    created_at timestamptz not null,
    confirmed_at timestamptz,
    done_at timestamptz,
    expires_at timestamptz,
    expires_local timestamp,
    time_zone text not null,
    message text not null,
    check (done_at is null or confirmed_at is not null)
);
create index bulk_sending on interviewing.bulk (id) where confirmed_at is not null and done_at is null;
create index bulk_age on interviewing.bulk (created_at);

create table interviewing.bulk_line (
    bulk_id uuid not null references interviewing.bulk on delete cascade,
    line integer not null check (line >= 1),
    name text not null,
    email text not null,
    time_zone text not null,
    message text not null,
    -- Why this line is not sent; empty for a good one.
    complaint text not null,
    -- Set together with the invitation: a piece that is repeated does not invite again.
    invitation_id uuid,
    primary key (bulk_id, line),
    check (complaint = '' or invitation_id is null)
);
create index bulk_line_waiting on interviewing.bulk_line (bulk_id, line) where complaint = '' and invitation_id is null;
create index bulk_line_address on interviewing.bulk_line (lower(email));

alter table interviewing.invitation alter column deadline_set_at set default now();
