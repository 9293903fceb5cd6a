-- Files attached to records of any kind. The bytes lie in the home folder under a random name; what the user called them stands here.
create table interactions.file (
    id uuid primary key,
    -- kind and id of the record, as in platform.change; no foreign key, since records of every module may have files
    subject_kind text not null check (subject_kind ~ '^[a-z_]+$'),
    subject_id uuid not null,
    name text not null check (name <> '' and length(name) <= 200),
    -- what the bytes are, whatever the name says
    content_type text not null,
    bytes bigint not null check (bytes >= 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    stored text not null unique check (stored ~ '^[0-9a-f]{32}$'),
    -- the small picture made of an image; null for anything else
    preview text unique check (preview ~ '^[0-9a-f]{32}$'),
    user_id uuid references access."user",
    created_at timestamptz not null,
    -- kept for some days, so that it can be taken back
    deleted_at timestamptz,
    version integer not null default 0
);
create index file_subject on interactions.file (subject_kind, subject_id, created_at desc);
create index file_deleted on interactions.file (deleted_at) where deleted_at is not null;
