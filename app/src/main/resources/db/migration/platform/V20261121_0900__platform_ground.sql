create schema platform;

-- Finds a fragment of a name with an index. A trusted extension: the owner of the database may create it.
create extension if not exists pg_trgm;

-- Company settings: one row per topic (company, business hours, half-lives), each a JSON object with a version.
create table platform.setting (
    topic text primary key check (topic ~ '^[a-z_]+$'),
    value jsonb not null,
    version integer not null default 0
);

-- What changed, in the order of commits: written by every collection and bulk upsert in its own transaction, drained by the
-- assessor (and later by search and webhooks). party_id names the party whose relationships the change may touch.
create table platform.change (
    id bigint generated always as identity primary key,
    kind text not null,
    subject_id uuid not null,
    party_id uuid,
    at timestamptz not null default now(),
    transaction xid8 not null default pg_current_xact_id()
);
create index change_order on platform.change (transaction, id);

-- How far each reader of the changes has come.
create table platform.change_reader (
    name text primary key,
    transaction xid8 not null default '0',
    id bigint not null default 0
);

-- Changes after a reader's place whose transactions, and all before them, have ended; so no late commit is ever passed over.
create function platform.next_changes(reader text, most integer)
    returns table (id bigint, kind text, subject_id uuid, party_id uuid, at timestamptz)
    language sql stable
as $$
    select c.id, c.kind, c.subject_id, c.party_id, c.at
    from platform.change c
    join platform.change_reader r on r.name = reader
    where (c.transaction, c.id) > (r.transaction, r.id)
      and c.transaction < pg_snapshot_xmin(pg_current_snapshot())
    order by c.transaction, c.id
    limit most
$$;

-- Moves a reader behind the change it has dealt with.
create function platform.changes_done(reader text, last_id bigint)
    returns void
    language sql volatile
as $$
    update platform.change_reader r set transaction = c.transaction, id = c.id
    from platform.change c
    where r.name = reader and c.id = last_id and (c.transaction, c.id) > (r.transaction, r.id)
$$;

-- Removes what every reader has dealt with.
create function platform.forget_changes()
    returns void
    language sql volatile
as $$
    delete from platform.change c
    where exists (select 1 from platform.change_reader)
      and not exists (select 1 from platform.change_reader r where (c.transaction, c.id) > (r.transaction, r.id))
$$;

-- Where a record came from: its id in the system it was imported from. One record may have several origins.
create table platform.origin (
    kind text not null,
    source text not null,
    external_id text not null,
    record_id uuid not null,
    primary key (kind, source, external_id)
);
create index origin_record on platform.origin (record_id);

-- db-scheduler
create table platform.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on platform.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on platform.scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on platform.scheduled_tasks (priority desc, execution_time);
