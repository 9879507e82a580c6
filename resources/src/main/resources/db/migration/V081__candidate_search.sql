-- The candidates who can be found: those who want to be, with the role of a candidate and an account that is not deleted.
-- Kept by triggers, in the transaction of whatever changes a person, a profile or its skills: nobody can forget it.
create table identity.candidate_search (
    user_id uuid primary key references identity.candidate_profile on delete cascade,
    status text not null,
    experience_level text not null,
    -- Name and headline, as identity.words gives them.
    title text not null,
    -- Level by the skill's number, such as {"12": 4}.
    levels jsonb not null,
    -- All words, and for each skill a lexeme per level reached, such as #12.1 to #12.4. Only the index reads it.
    document tsvector not null
) with (toast_tuple_target = 512);
alter table identity.candidate_search alter column document set storage external;
create index candidate_search_document on identity.candidate_search using gin (document);
create index candidate_search_title on identity.candidate_search using gin (title gin_trgm_ops);
create index candidate_search_newest on identity.candidate_search (status, user_id);
create index candidate_search_level on identity.candidate_search (status, experience_level, user_id);

create function identity.find_candidates_anew(people uuid[]) returns void language plpgsql as $$
begin
    -- One at a time for each candidate: whoever waited sees what the other one wrote.
    perform 1 from identity.candidate_profile where user_id = any (people) order by user_id for no key update;
    delete from identity.candidate_search s where s.user_id = any (people) and not exists (
        select 1 from identity.candidate_profile p join identity.app_user u on u.id = p.user_id
        where p.user_id = s.user_id and p.discoverable and u.status <> 'deleted'
            and 'candidate' = any (string_to_array(u.roles, ',')));
    insert into identity.candidate_search (user_id, status, experience_level, title, levels, document)
    select p.user_id, u.status, p.experience_level, identity.words(u.full_name || ' ' || p.headline), skills.levels,
        to_tsvector('simple', identity.words(u.full_name || ' ' || p.headline || ' ' || p.summary))
            || array_to_tsvector(skills.lexemes)
    from identity.candidate_profile p
    join identity.app_user u on u.id = p.user_id
    cross join lateral (
        select coalesce((select jsonb_object_agg(k.number::text, c.level) from identity.candidate_skill c
                join identity.skill k on k.id = c.skill_id where c.user_id = p.user_id), '{}') as levels,
            array(select '#' || k.number || '.' || reached from identity.candidate_skill c
                join identity.skill k on k.id = c.skill_id
                cross join generate_series(1, c.level) reached where c.user_id = p.user_id) as lexemes) skills
    where p.user_id = any (people) and p.discoverable and u.status <> 'deleted'
        and 'candidate' = any (string_to_array(u.roles, ','))
    on conflict (user_id) do update set status = excluded.status, experience_level = excluded.experience_level,
        title = excluded.title, levels = excluded.levels, document = excluded.document;
end $$;

create function identity.candidates_changed() returns trigger language plpgsql as $$
begin
    perform identity.find_candidates_anew(array(select distinct user_id from changed));
    return null;
end $$;

create function identity.people_changed() returns trigger language plpgsql as $$
begin
    perform identity.find_candidates_anew(array[new.id]);
    return null;
end $$;

create trigger find_anew_added after insert on identity.candidate_profile
    referencing new table as changed for each statement execute function identity.candidates_changed();
create trigger find_anew_changed after update on identity.candidate_profile
    referencing new table as changed for each statement execute function identity.candidates_changed();
create trigger find_anew_added after insert on identity.candidate_skill
    referencing new table as changed for each statement execute function identity.candidates_changed();
create trigger find_anew_changed after update on identity.candidate_skill
    referencing new table as changed for each statement execute function identity.candidates_changed();
create trigger find_anew_removed after delete on identity.candidate_skill
    referencing old table as changed for each statement execute function identity.candidates_changed();
create trigger find_anew after update of full_name, status, roles on identity.app_user for each row
    when (old.full_name <> new.full_name or old.status <> new.status or old.roles <> new.roles)
    execute function identity.people_changed();
