-- Two parties that may be one. Nobody merges them but a user; a pair that was set aside is not suggested again.
create table directory.look_alike (
    -- the one known for longer
    party_id uuid not null references directory.party on delete cascade,
    other_id uuid not null references directory.party on delete cascade,
    why text not null check (why in ('email', 'phone', 'domain', 'name')),
    found_at timestamptz not null default now(),
    set_aside_at timestamptz,
    primary key (party_id, other_id),
    check (party_id <> other_id)
);
create index look_alike_other on directory.look_alike (other_id);

create index party_name_town on directory.party (sort_name, lower(town)) where town is not null;
