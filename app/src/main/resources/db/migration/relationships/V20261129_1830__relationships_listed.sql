-- What the list of relationships filters and sorts by, gathered from relationship, party and standing into narrow rows: every order
-- of the list is read along one index, and the index answers the filters too. Derived: triggers keep it when relationships come
-- and change owner, the assessor with each standing.
create table relationships.listed (
    relationship_id uuid primary key references relationships.relationship on delete cascade,
    role text not null,
    owner_id uuid,
    sort_name text not null,
    stage text,
    phase text,
    trust real,
    commitment real,
    cooling real,
    spend_minor bigint,
    last_contact_at timestamptz
)
-- Indexes answer alone only for pages of the table that were vacuumed since they changed.
with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);

insert into relationships.listed
select r.id, r.role, r.owner_id, p.sort_name, s.stage, s.phase, s.trust, s.commitment, s.cooling, s.spend_minor, s.last_contact_at
from relationships.relationship r
join directory.party_card p on p.id = r.party_id
left join relationships.standing s on s.relationship_id = r.id;

-- Counting reads one of these alone.
create index listed_role on relationships.listed (role, stage, phase, owner_id);
create index listed_stage on relationships.listed (stage, phase, role, owner_id);
create index listed_owner on relationships.listed (owner_id, role, stage, phase);
create index listed_name_fragment on relationships.listed using gin (sort_name gin_trgm_ops);
-- One for each order; what the filters ask about stands beside.
create index listed_name on relationships.listed (sort_name, relationship_id) include (role, stage, phase, owner_id);
create index listed_trust on relationships.listed (trust desc nulls last, relationship_id) include (role, stage, phase, owner_id);
create index listed_commitment on relationships.listed (commitment desc nulls last, relationship_id)
    include (role, stage, phase, owner_id);
create index listed_cooling on relationships.listed (cooling desc nulls last, relationship_id) include (role, stage, phase, owner_id);
create index listed_spend on relationships.listed (spend_minor desc nulls last, relationship_id)
    include (role, stage, phase, owner_id);
create index listed_last_contact on relationships.listed (last_contact_at desc nulls last, relationship_id)
    include (role, stage, phase, owner_id);

drop index relationships.standing_trust;
drop index relationships.standing_commitment;
drop index relationships.standing_last_contact;
drop index relationships.standing_spend;

create function relationships.list_added() returns trigger
    language plpgsql
as $$
begin
    insert into relationships.listed (relationship_id, role, owner_id, sort_name)
    select a.id, a.role, a.owner_id, p.sort_name
    from added a
    join directory.party_card p on p.id = a.party_id;
    return null;
end
$$;
create trigger list_added after insert on relationships.relationship
    referencing new table as added for each statement execute function relationships.list_added();

create function relationships.list_changed() returns trigger
    language plpgsql
as $$
begin
    update relationships.listed l
    set role = c.role, owner_id = c.owner_id
    from changed c
    where l.relationship_id = c.id and (l.role, l.owner_id) is distinct from (c.role, c.owner_id);
    return null;
end
$$;
create trigger list_changed after update on relationships.relationship
    referencing new table as changed for each statement execute function relationships.list_changed();

-- A party that gets another name is assessed again, which brings the name here too.
create function relationships.list_assessed() returns trigger
    language plpgsql
as $$
begin
    update relationships.listed l
    set sort_name = p.sort_name, stage = a.stage, phase = a.phase, trust = a.trust, commitment = a.commitment,
        cooling = a.cooling, spend_minor = a.spend_minor, last_contact_at = a.last_contact_at
    from assessed a
    join relationships.relationship r on r.id = a.relationship_id
    join directory.party_card p on p.id = r.party_id
    where l.relationship_id = a.relationship_id
      and (l.sort_name, l.stage, l.phase, l.trust, l.commitment, l.cooling, l.spend_minor, l.last_contact_at)
          is distinct from
          (p.sort_name, a.stage, a.phase, a.trust, a.commitment, a.cooling, a.spend_minor, a.last_contact_at);
    return null;
end
$$;
create trigger list_assessed_first after insert on relationships.standing
    referencing new table as assessed for each statement execute function relationships.list_assessed();
create trigger list_assessed_again after update on relationships.standing
    referencing new table as assessed for each statement execute function relationships.list_assessed();
