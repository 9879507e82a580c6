create schema interviewing;

create table interviewing.template (
    id uuid primary key,
    revision bigint not null,
    company_id uuid not null,
    family_id uuid not null,
    version_number integer not null check (version_number >= 1),
    title text not null,
    intro text not null,
    language text not null check (language in ('en', 'ru', 'de', 'es')),
    status text not null check (status in ('draft', 'active', 'archived')),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    published_at timestamptz,
    archived_at timestamptz,
    unique (family_id, version_number)
);
create index template_company on interviewing.template (company_id, id desc);
-- One draft at a time in a family: two people who begin the next version get the same one.
create unique index template_one_draft on interviewing.template (family_id) where status = 'draft';

create table interviewing.question (
    id uuid primary key,
    template_id uuid not null references interviewing.template on delete cascade,
    position integer not null check (position >= 1),
    type text not null check (type in ('video', 'text', 'single_choice')),
    prompt text not null,
    required boolean not null,
    think_seconds integer not null check (think_seconds between 0 and 600),
    answer_seconds integer not null check (answer_seconds between 10 and 3600),
    limit_kind text not null check (limit_kind in ('soft', 'hard')),
    retakes integer not null check (retakes between 0 and 5),
    -- The words to choose from, in order: a JSON array of strings.
    options jsonb not null,
    criteria text not null,
    -- Deferred, because a reorder moves the rows one by one.
    unique (template_id, position) deferrable initially deferred
);

create table interviewing.invitation (
    id uuid primary key,
    revision bigint not null,
    company_id uuid not null,
    template_id uuid not null references interviewing.template,
    candidate_name text not null,
    candidate_email text not null,
    status text not null check (status in ('pending', 'in_progress', 'completed', 'expired', 'cancelled')),
    -- SHA-256 of the link's secret, in hexadecimal; the secret itself is nowhere.
    secret_hash text not null unique check (length(secret_hash) = 64),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    expires_at timestamptz not null,
    started_at timestamptz,
    completed_at timestamptz,
    analysis_status text,
    analysis_score integer check (analysis_score between 0 and 100),
    analysis_recommendation text,
    analysis_at timestamptz,
    decision text check (decision in ('advance', 'hire', 'reject')),
    decision_reason text,
    decided_by uuid,
    decided_at timestamptz,
    check (started_at is not null or status <> 'in_progress'),
    check ((completed_at is not null) = (status = 'completed')),
    check (decision is null or (status = 'completed' and decision_reason is not null and decided_by is not null))
);
create index invitation_company on interviewing.invitation (company_id, id desc);
create index invitation_company_status on interviewing.invitation (company_id, status, id desc);
create index invitation_template on interviewing.invitation (template_id, id desc);
create index invitation_open on interviewing.invitation (expires_at) where status in ('pending', 'in_progress');

create table interviewing.response (
    id uuid primary key,
    invitation_id uuid not null references interviewing.invitation on delete cascade,
    question_id uuid not null references interviewing.question,
    type text not null check (type in ('video', 'text', 'single_choice')),
    text text,
    choice integer,
    recording_id uuid,
    -- Ids of every recording that was sent, in order; recording_id says which one counts.
    takes jsonb not null,
    saved_at timestamptz not null,
    unique (invitation_id, question_id),
    check (num_nonnulls(text, choice, recording_id) = 1)
);
