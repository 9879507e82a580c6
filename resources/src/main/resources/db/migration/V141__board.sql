create extension if not exists pg_trgm;

-- The board in each of its orders. What can be filtered by stands in the index, so that skipping what does not fit reads no
-- row, whatever the order and the filter have to do with each other.
drop index interviewing.invitation_company;
create index board_created on interviewing.invitation (company_id, id)
    include (status, expires_at, template_id, decision, analysis_status, analysis_recommendation);
create index board_name on interviewing.invitation (company_id, (candidate_name collate "und-x-icu"), id)
    include (candidate_name, status, expires_at, template_id, decision, analysis_status, analysis_recommendation);
create index board_expiry on interviewing.invitation (company_id, expires_at, id)
    include (status, template_id, decision, analysis_status, analysis_recommendation);
create index board_score on interviewing.invitation (company_id, (coalesce(analysis_score, -1)), id)
    include (analysis_score, status, expires_at, template_id, decision, analysis_status, analysis_recommendation);
create index board_changed on interviewing.invitation (company_id, updated_at, id)
    include (status, expires_at, template_id, decision, analysis_status, analysis_recommendation);

-- What few have is found by itself and put in order then.
create index board_template on interviewing.invitation (company_id, template_id, id);
create index board_decision on interviewing.invitation (company_id, decision, id) where decision is not null;
create index board_analysis on interviewing.invitation (company_id, analysis_status, id) where analysis_status is not null;
create index board_open on interviewing.invitation (company_id, expires_at, id) where status in ('pending', 'in_progress');
-- The best of these are asked for most, and few or many of them have a score at either end.
create index board_suggestion on interviewing.invitation
    (company_id, analysis_recommendation, (coalesce(analysis_score, -1)), id) where analysis_recommendation is not null;
create index board_undecided on interviewing.invitation (company_id, (coalesce(analysis_score, -1)), id) where status = 'completed' and decision is null;
-- Words of name and address. The blank before them tells a word's beginning.
create index board_text on interviewing.invitation
    using gin (lower((' ' || candidate_name || ' ' || candidate_email) collate pg_c_utf8) gin_trgm_ops)
    with (fastupdate = off);
