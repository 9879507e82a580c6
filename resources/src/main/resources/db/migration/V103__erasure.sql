-- The address of a deleted person, for as long as it takes to find what is theirs elsewhere.
create table identity.farewell (
    user_id uuid primary key,
    email text not null,
    left_at timestamptz not null
);

create index invitation_candidate on interviewing.invitation (lower(candidate_email));
create index engine_reply_invitation on analysis.engine_reply (invitation_id);
