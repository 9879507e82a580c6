-- Similarity of misspelt words. A trusted extension: whoever owns the database may create it.
create extension if not exists pg_trgm;

-- What is compared when people search: compatibility forms folded, lower case, letters and digits only.
create function identity.words(given text) returns text language sql immutable strict parallel safe as $$
    select btrim(regexp_replace(lower(normalize(given, NFKC) collate pg_c_utf8), '[^[:alnum:]]+' collate pg_c_utf8, ' ', 'g'))
$$;

create table identity.skill_category (
    id uuid primary key,
    name text not null,
    name_key text not null unique,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null
);

create table identity.skill (
    id uuid primary key,
    -- Short, for the search of candidates.
    number integer generated always as identity unique,
    category_id uuid not null references identity.skill_category,
    name text not null,
    name_key text not null,
    aliases text not null,
    active boolean not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null
);
create index skill_in_category on identity.skill (category_id);
create index skill_by_name on identity.skill (name_key, id);

-- Every name and alias means one skill; position 0 is the name.
create table identity.skill_term (
    term_key text primary key,
    term text not null,
    words text not null generated always as (identity.words(term)) stored,
    skill_id uuid not null references identity.skill on delete cascade,
    position smallint not null
);
create index skill_term_skill on identity.skill_term (skill_id);
create index skill_term_similar on identity.skill_term using gin (term_key gin_trgm_ops);
create index skill_term_words on identity.skill_term using gin (words gin_trgm_ops);

create table identity.candidate_profile (
    user_id uuid primary key references identity.app_user,
    headline text not null,
    experience_level text not null check (experience_level in ('', 'entry', 'junior', 'mid', 'senior', 'lead')),
    years smallint not null check (years between -1 and 60),
    summary text not null,
    discoverable boolean not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null
);
comment on column identity.candidate_profile.years is 'years of experience; -1 when not said';

create table identity.candidate_skill (
    user_id uuid not null references identity.candidate_profile on delete cascade,
    skill_id uuid not null references identity.skill,
    level smallint not null check (level between 1 and 5),
    primary key (user_id, skill_id)
);
create index candidate_skill_skill on identity.candidate_skill (skill_id);
