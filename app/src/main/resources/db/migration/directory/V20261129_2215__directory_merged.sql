-- Where the addresses of merged parties lead: the one that went, and the one that has become of it. Neither is a foreign key: the first
-- is gone, and when the second goes too, its address leads nowhere, as it did before.
create table directory.merged (
    id uuid primary key,
    into_id uuid not null,
    at timestamptz not null default now()
);
create index merged_into on directory.merged (into_id);
select platform.keep_journal();
