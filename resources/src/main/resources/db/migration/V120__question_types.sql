alter table interviewing.question drop constraint question_type_check;
alter table interviewing.question add constraint question_type_check
    check (type in ('video', 'audio', 'text', 'single_choice', 'multiple_choice', 'file'));
-- Types by which the candidate may answer instead: a JSON array of codes.
alter table interviewing.question add column alternatives jsonb not null default '[]';

alter table interviewing.response drop constraint response_type_check;
alter table interviewing.response add constraint response_type_check
    check (type in ('video', 'audio', 'text', 'single_choice', 'multiple_choice', 'file'));
-- Indices of the chosen options from 0: a JSON array of numbers.
alter table interviewing.response add column choices jsonb;
alter table interviewing.response add column file_id uuid;
alter table interviewing.response drop constraint response_check;
alter table interviewing.response add constraint response_one_answer
    check (num_nonnulls(text, choice, choices, recording_id, file_id) = 1);

alter table media.recording add column kind text not null default 'video' check (kind in ('video', 'audio'));
alter table media.recording drop constraint recording_container_check;
alter table media.recording add constraint recording_container_check
    check (container in ('webm', 'matroska', 'mp4', 'm4a', 'ogg'));

-- A file that a candidate handed in. It is kept as it came and never worked on.
create table media.document (
    id uuid primary key,
    company_id uuid not null,
    invitation_id uuid not null,
    question_id uuid not null,
    upload_id text not null unique,
    filename text not null,
    content_type text not null,
    bytes bigint not null check (bytes > 0),
    sha256 text not null,
    object_key text not null,
    created_at timestamptz not null
);
create index document_invitation on media.document (invitation_id);
