-- A list as somebody has set it up: its path and the query that says filter, order and columns.
create table customization.view (
    id uuid primary key,
    owner_id uuid not null references access."user" on delete cascade,
    list text not null check (list ~ '^/[a-z/-]*$'),
    query text not null check (length(query) <= 4000),
    name text not null check (name <> '' and length(name) <= 100),
    audience text not null check (audience in ('private', 'team', 'all')),
    created_at timestamptz not null default now(),
    version integer not null default 0
);
create unique index view_name on customization.view (owner_id, list, lower(name));
create index view_list on customization.view (list, audience);

-- Whose sidebar it stands in.
create table customization.view_pin (
    user_id uuid not null references access."user" on delete cascade,
    view_id uuid not null references customization.view on delete cascade,
    position integer not null,
    primary key (user_id, view_id)
);

-- With which view a list opens for somebody.
create table customization.view_default (
    user_id uuid not null references access."user" on delete cascade,
    list text not null,
    view_id uuid not null references customization.view on delete cascade,
    primary key (user_id, list)
);

-- How many records a view shows to somebody, as last counted. is_more: there were more than are counted.
create table customization.view_count (
    user_id uuid not null references access."user" on delete cascade,
    view_id uuid not null references customization.view on delete cascade,
    count integer not null,
    is_more boolean not null,
    counted_at timestamptz not null,
    primary key (user_id, view_id)
);
