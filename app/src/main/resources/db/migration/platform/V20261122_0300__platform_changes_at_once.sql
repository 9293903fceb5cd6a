-- The reader's place is read first: joined to, it kept the index of the feed from being used, and each look read the whole feed.
create or replace function platform.next_changes(reader text, most integer)
    returns table (id bigint, kind text, subject_id uuid, party_id uuid, at timestamptz)
    language plpgsql stable
as $$
declare
    place platform.change_reader;
begin
    select r.* into place from platform.change_reader r where r.name = reader;
    return query
        select c.id, c.kind, c.subject_id, c.party_id, c.at
        from platform.change c
        where (c.transaction, c.id) > (place.transaction, place.id)
          and c.transaction < pg_snapshot_xmin(pg_current_snapshot())
        order by c.transaction, c.id
        limit most;
end
$$;

-- The last change whose transaction, and all before it, have ended; null while there is none.
create function platform.last_change()
    returns bigint
    language sql stable
as $$
    select c.id
    from platform.change c
    where c.transaction < pg_snapshot_xmin(pg_current_snapshot())
    order by c.transaction desc, c.id desc
    limit 1
$$;

-- The parties of all changes after a reader's place up to one change, each once: after an import, of a million changes.
create function platform.changed_parties(reader text, last_id bigint)
    returns table (party_id uuid)
    language plpgsql stable
as $$
declare
    place platform.change_reader;
    last platform.change;
begin
    select r.* into place from platform.change_reader r where r.name = reader;
    select c.* into last from platform.change c where c.id = last_id;
    return query
        select distinct c.party_id
        from platform.change c
        where (c.transaction, c.id) > (place.transaction, place.id)
          and (c.transaction, c.id) <= (last.transaction, last.id)
          and c.party_id is not null;
end
$$;
