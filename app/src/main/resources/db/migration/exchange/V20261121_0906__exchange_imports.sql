create schema exchange;

create table exchange.import_job (
    id uuid primary key,
    source text not null,
    mapping text not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    user_id uuid references access."user",
    result jsonb
);

-- What one file of a job did to one record, and its state before, so that it can be undone.
create table exchange.import_row (
    job_id uuid not null references exchange.import_job on delete cascade,
    file text not null,
    kind text not null,
    record_id uuid not null,
    -- null: the record was created by this job
    before jsonb,
    primary key (job_id, kind, record_id)
);
