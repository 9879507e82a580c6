create schema notification;

-- Which mails a person does not want: codes between commas, such as 'invitation_completed,invitation_expired'. No row
-- stands for all wanted.
create table notification.preference (
    user_id uuid primary key,
    unwanted text not null default '',
    version bigint not null default 0
);

-- Who is told how it goes on. Null: sent before anybody kept that.
alter table interviewing.invitation add column invited_by uuid;
