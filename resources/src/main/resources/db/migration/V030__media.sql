create schema media;

create table media.recording (
    id uuid primary key,
    company_id uuid not null,
    invitation_id uuid not null,
    question_id uuid not null,
    upload_id text not null unique,
    filename text not null,
    container text not null check (container in ('webm', 'matroska', 'mp4')),
    bytes bigint not null check (bytes > 0),
    sha256 text not null,
    original_key text not null,
    state text not null check (state in ('uploaded', 'processing', 'ready', 'failed')),
    notice text,
    duration_ms bigint,
    has_audio boolean not null,
    truncated boolean not null,
    created_at timestamptz not null,
    version bigint not null
);
create index recording_invitation on media.recording (invitation_id);

create table media.rendition (
    recording_id uuid not null references media.recording,
    kind text not null check (kind in ('video', 'poster', 'thumbnail', 'audio', 'captions')),
    object_key text not null,
    content_type text not null,
    bytes bigint not null,
    primary key (recording_id, kind)
);

-- The pieces a recording is worked on in. The plan is made once, so that a restart cuts at the same places.
create table media.segment (
    recording_id uuid not null references media.recording,
    track text not null check (track in ('video', 'speech')),
    number integer not null check (number >= 1),
    start_ms bigint not null check (start_ms >= 0),
    end_ms bigint not null,
    done boolean not null,
    primary key (recording_id, track, number),
    check (end_ms > start_ms)
);

-- What the recogniser was paid for, committed before anything that builds on it.
create table media.segment_transcript (
    recording_id uuid not null references media.recording,
    number integer not null,
    engine text not null,
    language text,
    text text not null,
    words text not null, -- a JSON array, only ever read whole
    recognised_at timestamptz not null,
    primary key (recording_id, number)
);

create table media.transcript (
    recording_id uuid primary key references media.recording,
    state text not null check (state in ('pending', 'transcribed', 'no_speech', 'not_transcribed', 'failed')),
    language text,
    text text,
    words text not null, -- a JSON array, only ever read whole
    notice text,
    version bigint not null
);
