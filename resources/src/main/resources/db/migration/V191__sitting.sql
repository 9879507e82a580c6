-- The one sitting of an interview whose author allows no pause. Nobody has one who began before that was said to them.
create table interviewing.sitting (
    invitation_id uuid primary key references interviewing.invitation on delete cascade,
    heard_at timestamptz not null,
    -- Last heard from, of a candidate who was away for too long.
    left_at timestamptz
);
alter table interviewing.adjustment drop constraint adjustment_kind_check;
alter table interviewing.adjustment add constraint adjustment_kind_check
    check (kind in ('extra_time', 'more_retakes', 'text_instead', 'captions', 'pause', 'other'));
