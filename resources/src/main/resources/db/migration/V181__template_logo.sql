-- What candidates of a template see of the company: a small picture, made of what was uploaded.
create table interviewing.template_logo (
    template_id uuid primary key references interviewing.template on delete cascade,
    -- Changes with the picture and its words.
    tag uuid not null,
    picture bytea not null check (octet_length(picture) between 1 and 1000000),
    -- What the picture says, for whoever does not see it.
    alt text not null check (alt <> '')
);
