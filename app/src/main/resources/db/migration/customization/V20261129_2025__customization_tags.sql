create table customization.tag (
    id uuid primary key,
    name text not null check (name <> ''),
    -- one of the six of the palette
    colour smallint not null check (colour between 0 and 5),
    created_at timestamptz not null default now(),
    version integer not null default 0
);
create unique index tag_name on customization.tag (lower(name));

-- What is tagged. The records are other modules'; one that is gone leaves its row, which nobody sees and which its return needs.
create table customization.record_tag (
    tag_id uuid not null references customization.tag on delete cascade,
    kind text not null,
    record_id uuid not null,
    primary key (record_id, tag_id)
);
create index record_tag_tag on customization.record_tag (tag_id, kind, record_id);
