-- From where, in whose name, and what it was before and after.
alter table shared.audit_entry
    add column company_id uuid,
    add column origin text not null default '',
    add column changes text not null default '';

create index audit_entry_actor on shared.audit_entry (actor, id);
create index audit_entry_action on shared.audit_entry (action, id);
create index audit_entry_company on shared.audit_entry (company_id, id) where company_id is not null;
