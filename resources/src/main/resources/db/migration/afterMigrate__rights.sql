-- Runs after every migration. When the server has a database user of its own, that user reads and writes every table,
-- owns none of them, and can only add to the audit log: not change, remove or empty it, nor take its trigger away.
do $$
declare
    server text := current_setting('candor.server_user', true);
    own text;
begin
    if coalesce(server, '') in ('', current_user) then
        return;
    end if;
    execute format('grant connect on database %I to %I', current_database(), server);
    for own in
        select nspname from pg_namespace
        where nspowner = current_user::regrole and nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
    loop
        execute format('grant usage on schema %I to %I', own, server);
        execute format('grant select, insert, update, delete on all tables in schema %I to %I', own, server);
        execute format('grant usage, select on all sequences in schema %I to %I', own, server);
    end loop;
    execute format('revoke all on shared.audit_entry from %I', server);
    execute format('grant select, insert on shared.audit_entry to %I', server);
    execute format('grant select on public.flyway_schema_history to %I', server);
end $$;
