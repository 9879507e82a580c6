alter table interviewing.template
    -- How long candidates may correct what the recogniser misheard, from handing in; 0 for not at all.
    add column correction_hours integer not null default 0 check (correction_hours between 0 and 168);

-- The time in which a candidate corrects transcripts. The scoring waits for its end.
create table interviewing.correction (
    invitation_id uuid primary key references interviewing.invitation on delete cascade,
    company_id uuid not null,
    open_until timestamptz not null,
    ended_at timestamptz,
    -- By the candidate, who said that all is right; else the time was over.
    confirmed boolean not null default false,
    revision bigint not null,
    check (not confirmed or ended_at is not null)
);
create index correction_open on interviewing.correction (open_until) where ended_at is null;

-- What the candidate says was said. What was heard stays in the transcript.
create table media.transcript_correction (
    recording_id uuid primary key references media.recording on delete cascade,
    text text not null,
    words text not null, -- a JSON array, only ever read whole
    -- 0 when only capitals or punctuation changed.
    changed_words integer not null check (changed_words >= 0),
    corrected_at timestamptz not null,
    version bigint not null
);

-- Interviews whose scoring waits until the candidate has corrected the transcripts, and those that waited.
create table analysis.held_interview (
    invitation_id uuid primary key,
    -- Null while it waits.
    released_at timestamptz
);
