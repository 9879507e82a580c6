-- The best of one skill, in the order in which a search shows them.
create index candidate_skill_best on identity.candidate_skill (skill_id, level, user_id);
drop index identity.candidate_skill_skill;

-- The words of names and headlines, each once: what a misspelt word is compared with, rather than with every title.
-- Kept by triggers like candidate_search; a word that nobody has any more is forgotten with the last who had it.
create table identity.candidate_word (
    word text primary key
);
create index candidate_word_similar on identity.candidate_word using gin (word gin_trgm_ops);
insert into identity.candidate_word
    select distinct word from identity.candidate_search, string_to_table(title, ' ') word where word <> '';
drop index identity.candidate_search_title;

create function identity.candidate_words_learned() returns trigger language plpgsql as $$
begin
    -- In order, so that two who bring the same new words never wait for each other.
    insert into identity.candidate_word
        select distinct word from learned, string_to_table(title, ' ') word where word <> '' order by word
        on conflict do nothing;
    return null;
end $$;

create function identity.candidate_words_forgotten() returns trigger language plpgsql as $$
begin
    delete from identity.candidate_word w using (select distinct word from gone, string_to_table(title, ' ') word) former
        where w.word = former.word and not exists (
            select 1 from identity.candidate_search where document @@ cast(quote_literal(former.word) as tsquery));
    return null;
end $$;

create function identity.candidate_words_changed() returns trigger language plpgsql as $$
begin
    insert into identity.candidate_word
        select distinct word from learned, string_to_table(title, ' ') word where word <> '' order by word
        on conflict do nothing;
    delete from identity.candidate_word w using (
            select word from gone, string_to_table(title, ' ') word
            except select word from learned, string_to_table(title, ' ') word) former
        where w.word = former.word and not exists (
            select 1 from identity.candidate_search where document @@ cast(quote_literal(former.word) as tsquery));
    return null;
end $$;

create trigger words_learned after insert on identity.candidate_search
    referencing new table as learned for each statement execute function identity.candidate_words_learned();
create trigger words_changed after update on identity.candidate_search
    referencing old table as gone new table as learned for each statement execute function identity.candidate_words_changed();
create trigger words_forgotten after delete on identity.candidate_search
    referencing old table as gone for each statement execute function identity.candidate_words_forgotten();
