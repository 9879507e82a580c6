-- Since when the deadline is what it is: a reminder that was due before then is not sent.
alter table interviewing.invitation add column deadline_set_at timestamptz;
update interviewing.invitation set deadline_set_at = created_at;
alter table interviewing.invitation alter column deadline_set_at set not null;

-- What was sent: once for each deadline and each distance from it, whatever node or run comes second.
create table interviewing.reminder (
    invitation_id uuid not null references interviewing.invitation on delete cascade,
    expires_at timestamptz not null,
    hours integer not null check (hours > 0),
    sent_at timestamptz not null,
    primary key (invitation_id, expires_at, hours)
);

-- Candidates who want no more reminders of an invitation.
create table interviewing.reminder_stop (
    invitation_id uuid primary key references interviewing.invitation on delete cascade,
    stopped_at timestamptz not null
);
