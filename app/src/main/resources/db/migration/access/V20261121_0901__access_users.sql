create schema access;

create table access."user" (
    id uuid primary key,
    name text not null check (name <> ''),
    email text not null check (email = lower(email) and email like '%_@_%'),
    role text not null default 'member' check (role in ('administrator', 'member')),
    -- null: invited, or brought by an import; cannot sign in until a password is set
    password_hash text,
    enabled boolean not null default true,
    theme text not null default 'auto' check (theme in ('auto', 'light', 'dark')),
    zone text,
    single_keys boolean not null default true,
    created_at timestamptz not null default now(),
    -- raised by every change of password or rights; sessions of an older generation are void
    generation integer not null default 0,
    version integer not null default 0
);
create unique index user_email on access."user" (email);

-- A link that lets somebody set a password once (invitation or reset); only its hash is kept.
create table access.invitation (
    user_id uuid primary key references access."user" on delete cascade,
    token_hash text not null unique,
    generation integer not null,
    expires_at timestamptz not null
);

-- One row per HTTP session: user id and factors as JSON, no Java serialisation.
create table access.session (
    id uuid primary key,
    token_hash text not null unique,
    user_id uuid references access."user" on delete cascade,
    generation integer not null default 0,
    attributes jsonb not null default '{}',
    created_at timestamptz not null,
    last_access timestamptz not null,
    expires_at timestamptz not null,
    address text,
    browser text
);
create index session_by_user on access.session (user_id);
create index session_expiry on access.session (expires_at);

create view access.user_card as
select id, name, email, role, enabled, password_hash is not null as can_sign_in
from access."user";
