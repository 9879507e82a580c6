create extension if not exists pg_trgm;

comment on column shared.audit_entry.company_id is 'whose matter it is: the company looked at, else the actor''s';

-- Newest first, whatever is asked for; a search for a word does not read all of the log.
drop index shared.audit_entry_subject;
drop index shared.audit_entry_actor;
drop index shared.audit_entry_action;
drop index shared.audit_entry_company;
create index audit_entry_at on shared.audit_entry (at, id);
create index audit_entry_subject on shared.audit_entry (subject, at, id);
create index audit_entry_actor on shared.audit_entry (actor, at, id);
create index audit_entry_action on shared.audit_entry (action text_pattern_ops, at, id);
create index audit_entry_company on shared.audit_entry (company_id, at, id) where company_id is not null;
create index audit_entry_text on shared.audit_entry
    using gin ((action || ' ' || actor || ' ' || subject || ' ' || details || ' ' || changes || ' ' || origin) gin_trgm_ops);
