-- Bulk actions: what to do with many records, for whom, and what came of each of them.
create table platform.job (
    id uuid primary key,
    kind text not null check (kind ~ '^[a-z_]+$'),
    -- who asked; their rights are looked up anew while it runs
    user_id uuid not null,
    -- what to do, as JSON of the kind's record
    instructions jsonb not null,
    -- which records, as a filter in words; null where they were chosen one by one
    filter text,
    state text not null default 'waiting' check (state in ('waiting', 'running', 'stopping', 'stopped', 'done', 'failed')),
    -- null until the filter has been looked up
    total integer,
    done integer not null default 0,
    unchanged integer not null default 0,
    refused integer not null default 0,
    created_at timestamptz not null,
    started_at timestamptz,
    ended_at timestamptz,
    -- the job that this one takes back
    undoes uuid unique references platform.job on delete cascade
);
create index job_user on platform.job (user_id, created_at desc);
create index job_created on platform.job (created_at);

-- One row of a job, by its place. Accounted for in the transaction that did it.
create table platform.job_row (
    job_id uuid not null references platform.job on delete cascade,
    position integer not null,
    -- the id of the record, or what else the kind goes by
    item text not null,
    outcome text check (outcome in ('done', 'unchanged', 'refused')),
    label text,
    reason jsonb,
    -- by which it can be taken back
    entry_id uuid,
    primary key (job_id, position)
);
create index job_row_left on platform.job_row (job_id, position) where outcome is null;
create index job_row_refused on platform.job_row (job_id, position) where outcome = 'refused';
create index journal_entry_job on platform.journal_entry (job_id) where job_id is not null;

insert into platform.journal_exempt (schema_name, table_name) values ('platform', 'job'), ('platform', 'job_row');
