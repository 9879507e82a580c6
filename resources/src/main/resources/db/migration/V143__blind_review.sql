-- Who reviews without names. No row: with them.
create table interviewing.blind_reviewer (
    person_id uuid primary key,
    since timestamptz not null
);
