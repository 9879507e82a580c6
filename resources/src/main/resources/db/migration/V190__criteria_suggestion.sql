-- What a language model suggested, under a hash of what it was asked, so that the same question is paid for once a day.
-- Without criteria somebody is asking just now.
create table interviewing.criteria_suggestion (
    key text primary key,
    asked_at timestamptz not null,
    criteria jsonb
);
create index criteria_suggestion_age on interviewing.criteria_suggestion (asked_at);
