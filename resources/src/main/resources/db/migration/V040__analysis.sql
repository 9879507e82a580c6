create schema analysis;

-- One run of scoring an interview. What was asked and answered is copied in, so that a run can be read and repeated
-- without asking another context.
create table analysis.assessment (
    id uuid primary key,
    invitation_id uuid not null,
    company_id uuid not null,
    run integer not null check (run >= 1),
    -- Runs of one generation share what was paid for; a person's re-run begins the next.
    generation integer not null check (generation >= 1),
    language text not null,
    status text not null check (status in ('pending', 'in_progress', 'completed', 'failed')),
    engine text check (engine in ('llm', 'offline')),
    model text,
    prompt_version text,
    rubric_version text,
    overall_score integer check (overall_score between 0 and 100),
    recommendation text check (recommendation in ('hire', 'consider', 'reject')),
    summary text,
    notice text,
    created_at timestamptz not null,
    requested_at timestamptz,
    started_at timestamptz,
    completed_at timestamptz,
    revision bigint not null,
    unique (invitation_id, run),
    check (recommendation is null or engine = 'llm')
);

create table analysis.assessed_question (
    id uuid primary key,
    assessment_id uuid not null references analysis.assessment on delete cascade,
    question_id uuid not null,
    position integer not null,
    type text not null,
    prompt text not null,
    criteria text not null,
    required boolean not null,
    answer_text text,
    recording_id uuid,
    outcome text check (outcome in ('scored', 'insufficient_data', 'void')),
    score integer check (score between 0 and 100),
    notice text,
    transcript_state text,
    transcript_hash text,
    finding jsonb,
    assessed_at timestamptz,
    unique (assessment_id, question_id),
    check ((outcome is not distinct from 'scored') = (score is not null))
);
create index assessed_question_recording on analysis.assessed_question (recording_id) where recording_id is not null;

-- Recordings that will not change by themselves any more. Written before anybody asks, because a recording may settle
-- before its interview is completed.
create table analysis.settled_recording (
    recording_id uuid primary key,
    settled_at timestamptz not null
);

-- What an engine said, kept before it is read: a repeated question finds it here and is not paid for again.
create table analysis.engine_reply (
    id uuid primary key,
    invitation_id uuid not null,
    subject text not null,
    generation integer not null,
    input_hash text not null,
    model text not null,
    prompt_version text not null,
    reply text not null,
    -- Why it could not be used; null while it can.
    fault text,
    created_at timestamptz not null
);
create index engine_reply_key on analysis.engine_reply
    (invitation_id, subject, generation, input_hash, model, prompt_version);
