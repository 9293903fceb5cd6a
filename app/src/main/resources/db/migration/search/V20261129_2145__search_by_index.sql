-- Which contacts the index names for these words. A function of its own, because the planner is told here that nothing else may be read:
-- of a list of rare words it expects far too much, and would rather read all contacts by their time until it has enough.
create function search.said_by_index(query tsquery, most integer)
    returns table (id uuid, at timestamptz)
    language plpgsql stable
    set enable_seqscan = off
    set enable_indexscan = off
    set plan_cache_mode = force_custom_plan
as $$
begin
    return query
        select first.id, first.at
        from (select e.id, e.at from search.entry e where e.words @@ query and e.words is not null limit 2000) first
        order by first.at desc
        limit most;
end
$$;

-- As before, but what is not among the newest comes from the index alone.
create or replace function search.said(wanted text[], may_go_on boolean, most integer)
    returns table (id uuid, at timestamptz)
    language plpgsql stable
    set enable_seqscan = off
    set plan_cache_mode = force_custom_plan
as $$
declare
    last text := wanted[cardinality(wanted)];
    before text := coalesce(array_to_string(wanted[:cardinality(wanted) - 1], ' & ') || ' & ', '');
    query tsquery;
    found integer;
begin
    if cardinality(wanted) = 1 then
        before := '';
    end if;
    query := to_tsquery('simple', before || last || case when may_go_on then ':*' else '' end);
    return query
        select newest.id, newest.at
        from (select e.id, e.at, e.words from search.entry e where e.words is not null order by e.at desc limit 2000) newest
        where newest.words @@ query
        order by newest.at desc
        limit most;
    get diagnostics found = row_count;
    if found < most then
        -- The words that begin so, by name: of a beginning the index would first collect all places, of words it skips most.
        if may_go_on and last !~ '[0-9]' then
            select to_tsquery('simple', before || '(' || last || coalesce(' | ' || string_agg(w.word, ' | '), '') || ')')
            into query
            from (select word from search.word where word like last || '%' order by length(word), word limit 50) w;
        end if;
        return query select r.id, r.at from search.said_by_index(query, most) r;
    end if;
end
$$;
