-- What one module has told others and they have not dealt with yet: Spring Modulith's publication registry.
create table platform.event_publication (
    id uuid primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts integer,
    last_resubmission_date timestamptz
);
create index event_publication_event on platform.event_publication using hash (serialized_event);
create index event_publication_completion on platform.event_publication (completion_date);
