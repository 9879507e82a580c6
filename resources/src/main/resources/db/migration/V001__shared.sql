create schema shared;

-- Events on their way to Kafka, written in the transaction that made them true.
create table shared.outbox (
    seq bigint generated always as identity primary key,
    event_id uuid not null unique,
    topic text not null,
    record_key text not null,
    lane smallint not null check (lane between 0 and 15),
    type text not null,
    payload text not null,
    traceparent text not null,
    created_at timestamptz not null,
    sent_at timestamptz
);
create index outbox_unsent on shared.outbox (lane, seq) where sent_at is null;
create index outbox_sent on shared.outbox (sent_at) where sent_at is not null;

-- A relay that holds the row of a lane is the only one that sends that lane: order per key across nodes.
create table shared.outbox_lane (lane smallint primary key);
insert into shared.outbox_lane select generate_series(0, 15);

create function shared.outbox_wake() returns trigger language plpgsql as $$
begin
    perform pg_notify('outbox', '');
    return null;
end $$;
create trigger outbox_wake after insert on shared.outbox for each statement execute function shared.outbox_wake();

create table shared.inbox (
    consumer text not null,
    event_id uuid not null,
    handled_at timestamptz not null,
    primary key (consumer, event_id)
);
create index inbox_handled on shared.inbox (handled_at);

create table shared.audit_entry (
    id uuid primary key,
    actor text not null,
    action text not null,
    subject text not null,
    details text not null,
    trace_id text not null,
    at timestamptz not null
);
create index audit_entry_subject on shared.audit_entry (subject, id);

-- Append-only: not even the application can rewrite history.
create function shared.audit_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is append-only';
end $$;
create trigger audit_is_final before update or delete or truncate on shared.audit_entry
    for each statement execute function shared.audit_is_final();

-- The first answer to a POST with an Idempotency-Key, given again to its repetitions.
create table shared.idempotency_key (
    scope text not null,
    key text not null,
    request_hash text not null,
    status integer,
    content_type text,
    body text,
    location text,
    created_at timestamptz not null,
    primary key (scope, key)
);
create index idempotency_key_created on shared.idempotency_key (created_at);

-- Token buckets that all nodes share; the row's lock orders them.
create table shared.rate_limit (
    name text primary key,
    tokens double precision not null check (tokens >= 0),
    filled_at timestamptz not null
);
