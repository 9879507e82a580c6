-- What a candidate was told of a decision, each time they were told; the newest is what they see.
create table interviewing.told_decision (
    id uuid primary key,
    invitation_id uuid not null references interviewing.invitation on delete cascade,
    decision text not null check (decision in ('advance', 'hire', 'reject')),
    -- As HR words it; empty for none. The reason is kept with the decision and told to nobody.
    words text not null,
    -- What was good and what would make it better, question by question: a JSON array, empty when HR does not share it.
    feedback jsonb not null,
    corrected boolean not null,
    told_by uuid not null,
    told_at timestamptz not null
);
create index told_decision_newest on interviewing.told_decision (invitation_id, id desc);
