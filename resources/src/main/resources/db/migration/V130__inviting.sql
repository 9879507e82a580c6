alter table interviewing.invitation
    -- The account of somebody who was found by search; null for an address that HR gave.
    add column candidate_id uuid,
    -- Their address until they begin: HR does not have it, so nothing that reads candidate_email can show it.
    add column withheld_email text not null default '',
    -- Where the candidate lives: IANA name, empty for unknown.
    add column time_zone text not null default '',
    -- What HR adds in their own words.
    add column message text not null default '',
    add check (withheld_email = '' or (candidate_id is not null and candidate_email = '' and started_at is null));
create index invitation_found on interviewing.invitation (candidate_id) where candidate_id is not null;
create index invitation_address on interviewing.invitation (lower(candidate_email));
create index invitation_withheld on interviewing.invitation (lower(withheld_email)) where withheld_email <> '';

-- Further links of an invitation beside the one that it was made with: in letters, and given to HR to pass on. Hashes only.
create table interviewing.invitation_link (
    secret_hash text primary key check (length(secret_hash) = 64),
    invitation_id uuid not null references interviewing.invitation on delete cascade,
    given_at timestamptz not null
);
create index invitation_link_of on interviewing.invitation_link (invitation_id);
