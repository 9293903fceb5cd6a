-- As interactions.placement, for interactions that are not written yet, of parties that have none: they are read from a temporary table
-- with the columns id, party_id, matter, at, quiet. Written once with the right episode, they need not be looked for and written again.
create function interactions.first_placement(items text)
    returns table (interaction_id uuid, opener_id uuid)
    language plpgsql stable
    set jit = off
as $$
begin
    return query execute format($query$
        with plain as (
            select id, party_id, at, quiet,
                   max(at) filter (where not quiet) over (partition by party_id order by at, id
                       rows between unbounded preceding and 1 preceding) as last_contact
            from %1$s
            where matter is null
        ), sorted as (
            select id, party_id, at, quiet, last_contact,
                   quiet and coalesce(at > last_contact + interval '336 hours', true) as apart
            from plain
        ), started as (
            select id, party_id, at, apart,
                   case
                       when apart then coalesce(at > lag(at) over (partition by party_id, apart order by at, id)
                           + interval '336 hours', true)
                       when quiet then false
                       else coalesce(at > last_contact + interval '336 hours', true)
                   end as starts
            from sorted
        ), counted as (
            select id, party_id, at, apart,
                   count(*) filter (where starts) over (partition by party_id, apart order by at, id) as run
            from started
        )
        select id, first_value(id) over (partition by party_id, apart, run order by at, id)
        from counted
        union all
        select id, first_value(id) over (partition by party_id, matter order by at, id)
        from %1$s
        where matter is not null
    $query$, items::regclass);
end
$$;
