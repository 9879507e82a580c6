-- Interviews whose recordings were erased, as long as somebody may still be working on one of them.
create table media.erasure (
    invitation_id uuid primary key,
    erased_at timestamptz not null
);

-- Where their bytes were in the store, to look again.
create table media.erased_folder (
    folder text primary key,
    invitation_id uuid not null references media.erasure on delete cascade
);
create index erased_folder_invitation on media.erased_folder (invitation_id);
