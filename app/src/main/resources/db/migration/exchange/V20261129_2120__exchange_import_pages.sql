-- How a job ended; one that is still running, or was ended by force, is "running".
alter table exchange.import_job add column state text not null default 'running'
    check (state in ('running', 'done', 'stopped', 'failed', 'undone'));
update exchange.import_job set state = 'done' where ended_at is not null;
create index import_job_started on exchange.import_job (started_at desc, id);
alter table exchange.import_job
    -- taking back: when it was done, and what stayed because it was changed since
    add column undone_at timestamptz,
    add column undone_by uuid references access."user",
    add column kept jsonb;

-- What became of each file, written in the transaction that takes it: after an end by force it is known what is in.
create table exchange.import_file (
    job_id uuid not null references exchange.import_job on delete cascade,
    file text not null,
    result jsonb not null,
    primary key (job_id, file)
);

-- The row as the job left it, by which a change since is told. Null until the file has been taken, and where there is no row.
alter table exchange.import_row add column after jsonb;
create index import_row_record on exchange.import_row (record_id);

-- The job that tied the record to this origin; created_by_job says so only of records that the job made.
alter table platform.origin add column tied_by_job uuid;

-- Files somebody has uploaded and what they are to become. Its id is the id of the job that it becomes.
create table exchange.preparation (
    id uuid primary key,
    user_id uuid not null references access."user",
    created_at timestamptz not null,
    -- a mapping file, as the command line reads it
    mapping text not null,
    -- what the files were recognised as: a shipped or saved mapping; empty when it was guessed
    recognised text not null default '',
    state text not null default 'matching' check (state in
        ('matching', 'trying', 'tried', 'running', 'done', 'stopped', 'failed', 'undoing', 'undone')),
    -- what a trial run said
    trial jsonb,
    -- which file is read and how far; written outside the transaction of the import
    progress jsonb,
    stop boolean not null default false,
    -- why it failed
    failure text,
    version integer not null default 0
);
create index preparation_user on exchange.preparation (user_id, created_at desc);

create table exchange.prepared_file (
    preparation_id uuid not null references exchange.preparation on delete cascade,
    position integer not null,
    -- as the user's browser called it
    name text not null,
    -- where it lies, below files/imports of the home folder
    stored text not null,
    bytes bigint not null,
    rows bigint not null,
    columns text[] not null,
    primary key (preparation_id, position),
    unique (preparation_id, name)
);

-- Mappings that users keep. One that is shared is everybody's to use.
create table exchange.saved_mapping (
    id uuid primary key,
    name text not null check (name <> ''),
    user_id uuid not null references access."user",
    shared boolean not null,
    mapping text not null,
    saved_at timestamptz not null,
    version integer not null default 0
);
create unique index saved_mapping_name on exchange.saved_mapping (user_id, lower(name));
