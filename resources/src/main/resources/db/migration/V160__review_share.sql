-- A link by which somebody without an account reads one interview for some days. The secret is told once; its hash is kept.
create table interviewing.review_share (
    id uuid primary key,
    revision bigint not null,
    company_id uuid not null,
    invitation_id uuid not null references interviewing.invitation on delete cascade,
    secret_hash text not null unique check (length(secret_hash) = 64),
    -- For whom it is: the company's own words, never shown to whoever opens it.
    note text not null,
    with_analysis boolean not null,
    name_hidden boolean not null,
    made_by uuid not null,
    made_at timestamptz not null,
    ends_at timestamptz not null,
    revoked_at timestamptz,
    check (ends_at > made_at)
);
create index review_share_of on interviewing.review_share (invitation_id, id desc);
create index review_share_end on interviewing.review_share (ends_at);

-- Who opened it and when, as far as that may be kept: a network instead of an address, a family of browsers.
create table interviewing.review_share_opening (
    id uuid primary key,
    share_id uuid not null references interviewing.review_share on delete cascade,
    opened_at timestamptz not null,
    network text not null,
    browser text not null
);
create index review_share_opening_of on interviewing.review_share_opening (share_id, id desc);
