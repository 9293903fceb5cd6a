create schema mail;

-- Mails on their way, written in the transaction of what causes them.
create table mail.outgoing (
    id uuid primary key,
    recipient text not null check (recipient !~ '[[:cntrl:]]'),
    subject text not null check (subject !~ '[[:cntrl:]]'),
    -- sealed with the key in the home folder, since a link in it may let somebody in; null once it is over
    text bytea,
    -- the same at every try
    message_id text not null unique,
    created_at timestamptz not null,
    -- when it is of no use any more
    until timestamptz not null,
    state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed')),
    attempts integer not null default 0,
    -- until then the one who sends it is taken for alive
    claimed_until timestamptz,
    -- what was said at the last try
    problem text,
    ended_at timestamptz,
    check ((ended_at is not null) = (state in ('sent', 'failed'))),
    check ((text is null) = (ended_at is not null))
);
create index outgoing_ended on mail.outgoing (ended_at) where ended_at is not null;

-- What was sent is not unsent.
insert into platform.journal_exempt (schema_name, table_name) values ('mail', 'outgoing');
select platform.keep_journal();
