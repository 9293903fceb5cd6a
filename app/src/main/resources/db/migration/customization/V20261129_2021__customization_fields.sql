create schema customization;

-- Where a kind's fields stand together in forms and on pages.
create table customization.section (
    id uuid primary key,
    kind text not null,
    name text not null check (name <> ''),
    position integer not null
);
create unique index section_name on customization.section (kind, lower(name));

-- A field that the company has added to a kind of record. What it holds lies in the column "custom" of the kind's own table.
create table customization.field (
    id uuid primary key,
    kind text not null,
    -- the name in forms, mappings, filters and stored values: never used again, not even after the field has been deleted
    name text not null check (name ~ '^own_[a-z0-9_]{1,40}$'),
    label text not null check (label <> ''),
    type text not null check (type in ('text', 'long_text', 'number', 'money', 'date', 'date_time', 'yes_no', 'choice',
        'choices', 'link', 'person', 'organisation')),
    help text,
    -- what a new record's form starts with, as it would be typed
    standard text,
    required boolean not null default false,
    is_unique boolean not null default false,
    is_indexed boolean not null default false,
    -- of amounts
    currency char(3) check (currency ~ '^[A-Z]{3}$'),
    section_id uuid references customization.section on delete set null,
    position integer not null,
    deleted_at timestamptz,
    created_at timestamptz not null default now(),
    version integer not null default 0,
    unique (kind, name),
    check ((type = 'money') = (currency is not null))
);
create unique index field_label on customization.field (kind, lower(label)) where deleted_at is null;

-- The words of a choice. One that is taken out of the forms stays here, for the records that hold it.
create table customization.field_choice (
    field_id uuid not null references customization.field on delete cascade,
    word text not null check (word ~ '^[a-z0-9_]{1,60}$'),
    label text not null check (label <> ''),
    position integer not null,
    offered boolean not null default true,
    primary key (field_id, word)
);

-- How far the making of a field's indexes has come: "unique" makes two records with one value impossible, "find" makes filters and
-- sorting quick.
create table customization.field_index (
    field_id uuid not null references customization.field on delete cascade,
    purpose text not null check (purpose in ('unique', 'find')),
    state text not null check (state in ('wanted', 'ready', 'failed')),
    problem text,
    at timestamptz not null default now(),
    primary key (field_id, purpose)
);

-- Text to what it says, without asking the session's settings, so that indexes may be made on it.
create function customization.as_day(value text)
    returns date
    language sql immutable strict parallel safe
as $$ select make_date(substr(value, 1, 4)::integer, substr(value, 6, 2)::integer, substr(value, 9, 2)::integer) $$;

-- 2026-11-29T18:30:00Z
create function customization.as_moment(value text)
    returns timestamptz
    language sql immutable strict parallel safe
as $$
    select make_timestamp(substr(value, 1, 4)::integer, substr(value, 6, 2)::integer, substr(value, 9, 2)::integer,
                          substr(value, 12, 2)::integer, substr(value, 15, 2)::integer, substr(value, 18, 2)::double precision)
           at time zone 'UTC'
$$;

create function customization.as_words(value jsonb)
    returns text[]
    language sql immutable strict parallel safe
as $$ select array(select jsonb_array_elements_text(value)) $$;
