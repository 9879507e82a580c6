alter table interviewing.template
    add column outro text not null default '',
    -- #rrggbb; empty for the product's own.
    add column accent_colour text not null default '',
    add column pause_allowed boolean not null default true,
    add column deadline_days integer not null default 14 check (deadline_days between 1 and 365),
    add column practice boolean not null default true,
    add column captions boolean not null default true;

alter table interviewing.question
    add column competency text not null default '',
    -- Criteria with weights and anchors, in order: a JSON array of objects.
    add column rubric jsonb not null default '[]';
