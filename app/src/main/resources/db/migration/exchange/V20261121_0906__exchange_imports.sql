create schema exchange;

create table exchange.import_job (
    id uuid primary key,
    source text not null,
    mapping text not null,
    started_at timestamptz not null,
    -- null: still running, or ended by force
    ended_at timestamptz,
    user_id uuid references access."user",
    -- counts for each file, as the command prints them
    result jsonb
);

-- What one file of a job did to one row of one table, and its state before. Undone in reverse order.
create table exchange.import_row (
    id bigint generated always as identity primary key,
    job_id uuid not null references exchange.import_job on delete cascade,
    file text not null,
    kind text not null,
    -- the record of that kind
    record_id uuid not null,
    -- the table, and which row of it belongs to the record
    part text not null,
    key jsonb not null,
    -- null: the row was created by this job
    before jsonb
);
create index import_row_job on exchange.import_row (job_id, id);
