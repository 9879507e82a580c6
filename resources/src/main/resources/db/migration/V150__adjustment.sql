-- What candidates asked for to be asked fairly. Beside the invitation and not in it: whoever judges answers never reads it.
create table interviewing.adjustment (
    id uuid primary key,
    revision bigint not null,
    company_id uuid not null,
    invitation_id uuid not null references interviewing.invitation on delete cascade,
    kind text not null check (kind in ('extra_time', 'more_retakes', 'text_instead', 'captions', 'other')),
    status text not null check (status in ('requested', 'granted', 'declined')),
    -- Of the candidate; empty for none.
    words text not null,
    -- More time to think and to answer.
    percent integer check (percent between 10 and 300),
    -- More of them for each question.
    retakes integer check (retakes between 1 and 5),
    -- Of HR to the candidate; empty for none.
    answer text not null,
    requested_at timestamptz not null,
    decided_at timestamptz,
    decided_by uuid,
    check ((status = 'requested') = (decided_at is null)),
    check ((percent is not null) = (status = 'granted' and kind = 'extra_time')),
    check ((retakes is not null) = (status = 'granted' and kind = 'more_retakes'))
);
create index adjustment_invitation on interviewing.adjustment (invitation_id, id);
create index adjustment_company on interviewing.adjustment (company_id, id desc);
create unique index adjustment_open on interviewing.adjustment (invitation_id, kind) where status = 'requested';
