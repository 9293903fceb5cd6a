create schema directory;

-- Everybody we know: organisations and people.
create table directory.party (
    id uuid primary key,
    kind text not null check (kind in ('organisation', 'person')),
    -- what lists show: an organisation's name, a person's full name
    name text not null check (name <> ''),
    sort_name text not null,
    about text,
    town text,
    country text,
    email text,
    phone text,
    created_at timestamptz not null default now(),
    version integer not null default 0
);
create index party_sort_name on directory.party (sort_name, id);
create index party_name_fragment on directory.party using gin (sort_name gin_trgm_ops);
create index party_email on directory.party (lower(email)) where email is not null;

create table directory.organisation (
    id uuid primary key references directory.party on delete cascade,
    legal_name text,
    industry text,
    website text,
    domain text,
    employees integer check (employees >= 0),
    founded_in integer
);
create index organisation_domain on directory.organisation (domain) where domain is not null;

create table directory.person (
    id uuid primary key references directory.party on delete cascade,
    given_name text,
    family_name text,
    salutation text,
    job_title text,
    born_on date
);

create table directory.contact_point (
    id uuid primary key,
    party_id uuid not null references directory.party on delete cascade,
    kind text not null check (kind in ('email', 'phone', 'fax', 'web')),
    value text not null check (value <> ''),
    -- e-mail in lower case, phone as E.164 where it can be known, else its digits
    normalised text not null,
    label text,
    is_main boolean not null default false,
    unique (party_id, kind, normalised)
);
create index contact_point_normalised on directory.contact_point (kind, normalised);

create table directory.address (
    id uuid primary key,
    party_id uuid not null references directory.party on delete cascade,
    label text not null default 'main',
    street text,
    town text,
    region text,
    postal_code text,
    country text,
    unique (party_id, label)
);

-- What a party is to us.
create table directory.party_role (
    party_id uuid not null references directory.party on delete cascade,
    role text not null check (role in
        ('customer', 'prospect', 'partner', 'supplier', 'distributor', 'retailer', 'competitor')),
    since date,
    until date,
    primary key (party_id, role)
);
create index party_role_role on directory.party_role (role);

-- How two parties hang together; read "from … to": from works at to, from supplies to.
create table directory.link (
    id uuid primary key,
    from_id uuid not null references directory.party on delete cascade,
    to_id uuid not null references directory.party on delete cascade,
    kind text not null check (kind in
        ('works_at', 'parent_of', 'supplies', 'distributes_for', 'resells_for', 'partners_with', 'refers')),
    role text,
    since date,
    until date check (until >= since),
    version integer not null default 0,
    check (from_id <> to_id),
    unique nulls not distinct (from_id, to_id, kind, since)
);
create index link_to on directory.link (to_id, kind);

create view directory.party_card as
select p.id, p.kind, p.name, p.sort_name, p.town, p.country, p.email, p.phone, o.industry, n.job_title,
       p.created_at, p.version
from directory.party p
left join directory.organisation o on o.id = p.id
left join directory.person n on n.id = p.id;

create view directory.party_role_card as
select party_id, role, since, until from directory.party_role;

create view directory.link_card as
select l.id, l.kind, l.role, l.since, l.until, l.version,
       l.from_id, f.name as from_name, f.kind as from_kind, f.email as from_email, f.phone as from_phone,
       l.to_id, t.name as to_name, t.kind as to_kind
from directory.link l
join directory.party f on f.id = l.from_id
join directory.party t on t.id = l.to_id;
