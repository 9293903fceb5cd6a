create schema work;

-- What somebody of us is to do. What we said to others that we would do is a promise.
create table work.task (
    id uuid primary key,
    title text not null check (title <> ''),
    note text,
    owner_id uuid not null references access."user",
    -- null: some day. Without a time it is due until the end of the day
    due_at timestamptz,
    has_time boolean not null default false,
    -- in which it was typed, so that its day stays its day
    zone text not null,
    remind_at timestamptz,
    reminded_at timestamptz,
    priority text not null default 'normal' check (priority in ('low', 'normal', 'high')),
    -- whom it is about
    party_id uuid references directory.party on delete cascade,
    -- which other record it is about
    subject_kind text,
    subject_id uuid,
    done_at timestamptz,
    recorded_by uuid references access."user",
    created_at timestamptz not null,
    version integer not null default 0,
    check ((subject_kind is null) = (subject_id is null)),
    check (due_at is not null or not has_time)
);
create index task_open on work.task (owner_id, due_at, id) where done_at is null;
create index task_done on work.task (owner_id, done_at desc, id) where done_at is not null;
create index task_party on work.task (party_id, due_at) where party_id is not null;
create index task_remind on work.task (remind_at) where remind_at is not null and reminded_at is null and done_at is null;

create view work.task_card as
select t.id, t.title, t.owner_id, t.due_at, t.has_time, t.zone, t.priority, t.party_id, t.subject_kind, t.subject_id, t.done_at,
       t.created_at, t.version
from work.task t;

-- What users were told.
create table work.notice (
    id uuid primary key,
    user_id uuid not null references access."user" on delete cascade,
    icon text not null,
    -- texts: key and arguments
    title jsonb not null,
    line jsonb,
    action jsonb not null,
    href text not null check (href like '/%'),
    about text,
    at timestamptz not null,
    -- later than at when it was told in quiet hours
    shown_from timestamptz not null,
    seen_at timestamptz
);
create index notice_user on work.notice (user_id, shown_from desc, id desc);
create index notice_unseen on work.notice (user_id, shown_from) where seen_at is null;
create unique index notice_about on work.notice (user_id, about) where about is not null and seen_at is null;

insert into platform.journal_exempt (schema_name, table_name) values ('work', 'notice');
select platform.keep_journal();
