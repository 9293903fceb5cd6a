-- Looks through all parties of a kind for pairs that one sign says may be one. Each is paired with the one known for longest. Says how
-- many pairs are new; those that were set aside stay so.
create function directory.scan_look_alikes(sign text, of_kind text, bucket integer, buckets integer)
    returns integer
    language plpgsql
    set pg_trgm.similarity_threshold = 0.6
    set jit = off
as $$
declare
    found integer;
begin
    insert into directory.look_alike (party_id, other_id, why)
    select pair.first_id, pair.other_id, pair.why
    from (
        select distinct on (least(p.first_id, p.other_id), greatest(p.first_id, p.other_id)) p.first_id, p.other_id, p.why
        from (
            select first_value(c.party_id) over (partition by c.normalised order by c.party_id) as first_id,
                   c.party_id as other_id, c.kind as why
            from directory.contact_point c
            join directory.party m on m.id = c.party_id and m.kind = of_kind
            where sign in ('email', 'phone') and c.kind = sign
            union all
            select first_value(o.id) over (partition by o.domain order by o.id), o.id, 'domain'
            from directory.organisation o
            where sign = 'domain' and of_kind = 'organisation' and o.domain is not null
            union all
            select first_value(m.id) over (partition by m.sort_name, lower(m.town) order by m.id), m.id, 'name'
            from directory.party m
            where sign = 'name' and m.kind = of_kind and m.town is not null
            union all
            select least(m.id, near.id), greatest(m.id, near.id), 'name'
            from directory.party m
            join directory.party near on near.sort_name % m.sort_name and near.kind = m.kind and near.id <> m.id
                and (near.town is null or m.town is null or lower(near.town) = lower(m.town))
            where sign = 'similar' and m.kind = of_kind and mod(abs(hashtext(m.id::text)::bigint), buckets) = bucket
        ) p
        where p.first_id <> p.other_id
    ) pair
    where not exists (select from directory.look_alike l
                      where l.party_id = pair.other_id and l.other_id = pair.first_id)
    on conflict do nothing;
    get diagnostics found = row_count;
    return found;
end
$$;

create index look_alike_open on directory.look_alike (found_at desc, party_id, other_id) where set_aside_at is null;
