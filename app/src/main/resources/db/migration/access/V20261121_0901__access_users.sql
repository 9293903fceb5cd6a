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

-- The installation has been set up: one row at most, so that of two first administrators one is refused.
create table access.first_run (
    installation boolean primary key default true check (installation),
    -- checked at commit: this row is written before the user, so that whoever comes second waits here
    administrator_id uuid not null references access."user" deferrable initially deferred,
    at timestamptz not null default now()
);

-- A link that lets somebody set a password once (invitation or reset); only its hash is kept.
create table access.invitation (
    user_id uuid primary key references access."user" on delete cascade,
    token_hash text not null unique,
    generation integer not null,
    expires_at timestamptz not null
);

-- One row per HTTP session. The cookie holds the token, the table its SHA-256, so that a copy of the table opens no session.
create table access.session (
    token_hash text primary key,
    -- null before sign-in
    user_id uuid references access."user" on delete cascade,
    -- who signed in, when and how, the form token and a waiting notice; never serialised Java
    attributes jsonb not null default '{}',
    created_at timestamptz not null,
    -- written at most once a minute
    last_access timestamptz not null,
    idle_seconds integer not null check (idle_seconds > 0)
);
create index session_by_user on access.session (user_id);
create index session_last_access on access.session (last_access);

create view access.user_card as
select id, name, email, role, enabled, password_hash is not null as can_sign_in
from access."user";
