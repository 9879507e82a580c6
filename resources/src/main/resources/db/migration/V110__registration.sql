-- Ways to an account, step by step. What is personal is emptied when one ends.
create table identity.registration (
    id uuid primary key,
    email text not null,
    first_name text not null,
    last_name text not null,
    roles text not null,
    by_admin boolean not null,
    language text not null,
    subject text not null,
    step text not null check (step in ('begun', 'account-made', 'recorded', 'finished', 'undone')),
    verification text not null check (verification in ('none', 'sent', 'failed')),
    failure text not null,
    begun_at timestamptz not null,
    account_made_at timestamptz,
    recorded_at timestamptz,
    ended_at timestamptz,
    tried_at timestamptz not null,
    version bigint not null
);
create unique index registration_open on identity.registration (lower(email))
    where step in ('begun', 'account-made', 'recorded');
create index registration_left on identity.registration (tried_at)
    where step in ('begun', 'account-made', 'recorded');
