create schema batch;

-- The four tables of JBeret's JdbcRepository 3.1.0, which it reaches by its table prefix "batch.". Exceptions and exit
-- states are text: one that is longer than a column would end its thread and leave the step as running for ever.
create table batch.job_instance (
    jobinstanceid bigserial primary key,
    version integer,
    jobname varchar(512),
    applicationname varchar(512)
);

create table batch.job_execution (
    jobexecutionid bigserial primary key,
    jobinstanceid bigint not null references batch.job_instance on delete cascade,
    version integer,
    createtime timestamptz,
    starttime timestamptz,
    endtime timestamptz,
    lastupdatedtime timestamptz,
    batchstatus varchar(30),
    exitstatus text,
    jobparameters varchar(3000),
    restartposition varchar(255)
);
create index job_execution_instance on batch.job_execution (jobinstanceid);
create index job_execution_status on batch.job_execution (batchstatus, jobexecutionid);

create table batch.step_execution (
    stepexecutionid bigserial primary key,
    jobexecutionid bigint not null references batch.job_execution on delete cascade,
    version integer,
    stepname varchar(255),
    starttime timestamptz,
    endtime timestamptz,
    batchstatus varchar(30),
    exitstatus text,
    executionexception text,
    persistentuserdata bytea,
    readcount integer,
    writecount integer,
    commitcount integer,
    rollbackcount integer,
    readskipcount integer,
    processskipcount integer,
    filtercount integer,
    writeskipcount integer,
    readercheckpointinfo bytea,
    writercheckpointinfo bytea
);
create index step_execution_job on batch.step_execution (jobexecutionid);

create table batch.partition_execution (
    partitionexecutionid integer not null,
    stepexecutionid bigint not null references batch.step_execution on delete cascade,
    version integer,
    batchstatus varchar(30),
    exitstatus text,
    executionexception text,
    persistentuserdata bytea,
    readercheckpointinfo bytea,
    writercheckpointinfo bytea,
    primary key (partitionexecutionid, stepexecutionid)
);

-- One life of a server. A life that stops renewing its lease is over, and its executions go to others.
create table batch.node (
    id uuid primary key,
    name text not null,
    started_at timestamptz not null,
    expires_at timestamptz not null
);

-- A run that somebody wants: what is waiting, where it runs, how often it failed.
create table batch.job_request (
    id uuid primary key,
    job text not null,
    key text not null,
    parameters text not null,
    requested_by text not null,
    traceparent text not null,
    state text not null
        check (state in ('waiting', 'claimed', 'running', 'completed', 'failed', 'stopped', 'abandoned')),
    not_before timestamptz not null,
    failures integer not null default 0,
    takeovers integer not null default 0,
    node_id uuid,
    execution_id bigint,
    stop_reason text check (stop_reason in ('operator', 'shutdown')),
    error text,
    created_at timestamptz not null,
    unique (job, key)
);
create index job_request_waiting on batch.job_request (not_before) where state = 'waiting';
create index job_request_active on batch.job_request (node_id) where state in ('claimed', 'running');
create index job_request_execution on batch.job_request (execution_id);

create function batch.job_request_wake() returns trigger language plpgsql as $$
begin
    perform pg_notify('job_request', '');
    return null;
end $$;
create trigger job_request_wake after insert or update of state, not_before, stop_reason on batch.job_request
    for each row execute function batch.job_request_wake();

-- Which node ran which execution. A fenced execution was taken from a node that had lost its lease.
create table batch.run (
    execution_id bigint primary key references batch.job_execution on delete cascade,
    request_id uuid not null references batch.job_request on delete cascade,
    node_id uuid not null,
    node_name text not null,
    fenced boolean not null default false
);
create index run_request on batch.run (request_id);

-- A node that only seemed dead must not commit another chunk: the write of its checkpoint takes the chunk down with it.
-- A completed step is left as it is without a word: a restart that skips it writes its row of the earlier execution again.
create function batch.refuse_fenced_step() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.batchstatus = 'COMPLETED' then
        return old;
    end if;
    if exists (select 1 from batch.run where execution_id = new.jobexecutionid and fenced) then
        raise exception 'execution % was taken over by another node', new.jobexecutionid;
    end if;
    return new;
end $$;
create trigger refuse_fenced_step before insert or update on batch.step_execution
    for each row execute function batch.refuse_fenced_step();

create function batch.refuse_fenced_partition() returns trigger language plpgsql as $$
begin
    if exists (
        select 1 from batch.run r join batch.step_execution s on s.jobexecutionid = r.execution_id
        where s.stepexecutionid = new.stepexecutionid and r.fenced
    ) then
        raise exception 'the execution of step % was taken over by another node', new.stepexecutionid;
    end if;
    return new;
end $$;
create trigger refuse_fenced_partition before insert or update on batch.partition_execution
    for each row execute function batch.refuse_fenced_partition();

create function batch.keep_fenced_execution() returns trigger language plpgsql as $$
begin
    if exists (select 1 from batch.run where execution_id = old.jobexecutionid and fenced)
        and new.batchstatus <> 'ABANDONED' then
        return null;
    end if;
    return new;
end $$;
create trigger keep_fenced_execution before update on batch.job_execution
    for each row execute function batch.keep_fenced_execution();

create schema operations;

-- A message that no retry could help, as it was found in a dead-letter topic.
create table operations.dead_letter (
    id uuid primary key,
    dlq_topic text not null,
    dlq_partition integer not null,
    dlq_offset bigint not null,
    topic text not null,
    record_key text not null,
    type text not null,
    consumer text not null,
    reason text not null,
    payload text not null,
    traceparent text not null,
    failed_at timestamptz not null,
    replayed_at timestamptz,
    unique (dlq_topic, dlq_partition, dlq_offset)
);
create index dead_letter_open on operations.dead_letter (id) where replayed_at is null;

-- What runs by itself. Rows come from the code, the switch belongs to the operator.
create table operations.schedule (
    name text primary key,
    description text not null,
    every_seconds integer not null check (every_seconds > 0),
    enabled boolean not null default true,
    next_at timestamptz not null,
    last_run_at timestamptz,
    last_outcome text
);
