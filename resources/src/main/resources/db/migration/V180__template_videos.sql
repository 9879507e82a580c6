-- A recording answers a question of an invitation, or is a clip that the company shows to candidates.
alter table media.recording alter column invitation_id drop not null;
alter table media.recording alter column question_id drop not null;
alter table media.recording add constraint recording_answer_or_clip check ((invitation_id is null) = (question_id is null));
create index recording_clip on media.recording (id) where invitation_id is null;

-- The clips of a template: where each is shown. Versions and copies of a template show the same clip.
create table interviewing.template_video (
    id uuid primary key,
    revision bigint not null,
    template_id uuid not null references interviewing.template on delete cascade,
    -- 'intro', 'outro', or the id of a question.
    place text not null,
    clip_id uuid not null,
    -- WebVTT; null as long as what was recognised counts. Of a published template always there.
    captions text,
    attached_at timestamptz not null,
    unique (template_id, place)
);
create index template_video_clip on interviewing.template_video (clip_id);
