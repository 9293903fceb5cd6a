-- Where others are told of changes.
create table exchange.webhook (
    id uuid primary key,
    -- who made it: others are told what this user may see
    user_id uuid not null references access."user",
    name text not null check (length(name) between 1 and 100),
    address text not null check (length(address) <= 2000),
    kinds text[] not null check (cardinality(kinds) > 0),
    events text[] not null check (cardinality(events) > 0),
    -- sealed with the key in the home folder
    secret bytea not null,
    -- the one before, by which receivers may still check until then
    old_secret bytea,
    old_secret_until timestamptz,
    -- why nothing is sent; null while it runs
    paused text check (paused in ('user', 'failing', 'gone', 'owner')),
    -- failures in a row
    failures integer not null default 0,
    failing_since timestamptz,
    -- nothing is sent before: a receiver that is down is asked now and then, not for every record
    try_at timestamptz,
    created_at timestamptz not null,
    version integer not null default 0
);

-- What one receiver is told of one change. Of each record the first that waits is sent, and no other before it is over.
create table exchange.webhook_delivery (
    id uuid primary key,
    sequence bigint generated always as identity,
    webhook_id uuid not null references exchange.webhook on delete cascade,
    kind text not null,
    subject_id uuid not null,
    event text not null check (event in ('created', 'changed', 'deleted')),
    body text not null,
    at timestamptz not null,
    state text not null default 'waiting' check (state in ('waiting', 'delivered', 'given_up')),
    attempts integer not null default 0,
    first_tried_at timestamptz,
    next_at timestamptz not null,
    -- somebody is sending it until then
    leased_until timestamptz,
    -- of the last attempt: the status answered, or why there was none
    status integer,
    failure text,
    took_millis integer,
    ended_at timestamptz
);
create index webhook_delivery_log on exchange.webhook_delivery (webhook_id, sequence desc);
create index webhook_delivery_waiting on exchange.webhook_delivery (webhook_id, sequence) where state = 'waiting';
create index webhook_delivery_record on exchange.webhook_delivery (webhook_id, subject_id, sequence) where state = 'waiting';
create index webhook_delivery_ended on exchange.webhook_delivery (ended_at) where state <> 'waiting';

-- Young records whose making has been told: what comes next is a change.
create table exchange.webhook_known (
    subject_id uuid primary key,
    at timestamptz not null
);

insert into platform.journal_exempt (schema_name, table_name) values
    ('exchange', 'webhook'), ('exchange', 'webhook_delivery'), ('exchange', 'webhook_known');
