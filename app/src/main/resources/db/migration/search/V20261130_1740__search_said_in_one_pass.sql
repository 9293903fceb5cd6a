-- The newest first, and no further than needed. Where even the rarest word is frequent, they are looked through further back: of lists
-- that long the index takes ten times as long to put together what they have in common, however little that is.
create or replace function search.said(wanted text[], may_go_on boolean, most integer)
    returns table (id uuid, at timestamptz)
    language plpgsql volatile
    set enable_seqscan = off
    set plan_cache_mode = force_custom_plan
as $$
declare
    near constant integer := 2000;
    far constant integer := 40000;
    frequent constant numeric := 0.01;
    last text := wanted[cardinality(wanted)];
    before text := '';
    query tsquery;
    rarest numeric;
    depth integer;
    found integer;
begin
    if cardinality(wanted) > 1 then
        before := array_to_string(wanted[:cardinality(wanted) - 1], ' & ') || ' & ';
    end if;
    query := to_tsquery('simple', before || last || case when may_go_on then ':*' else '' end);
    select min(search.expected(to_tsquery('simple', word || case when may_go_on and word = last then ':*' else '' end)))
    into rarest
    from unnest(wanted) word;
    select case when rarest > frequent * c.reltuples then far else near end
    into depth
    from pg_class c
    where c.oid = 'search.entry_newest'::regclass;
    return query
        select newest.id, newest.at
        from (
            select e.id, e.at, e.words
            from search.entry e
            where e.words is not null
            order by e.at desc
            limit depth) newest
        where newest.words @@ query
        order by newest.at desc
        limit most;
    get diagnostics found = row_count;
    if found >= most then
        return;
    end if;
    -- The words that begin so, by name: of a beginning the index would first collect all places, of words it skips most.
    if may_go_on and last !~ '[0-9]' then
        select to_tsquery('simple', before || '(' || last || coalesce(' | ' || string_agg(w.word, ' | '), '') || ')')
        into query
        from (select word from search.word where word like last || '%' order by length(word), word limit 50) w;
    end if;
    return query select r.id, r.at from search.said_by_index(query, most) r;
end
$$;

-- Names are a small part of the entries: long before a fifth of all is outdated, each search for one would meet two that are not.
alter table search.entry set (autovacuum_vacuum_scale_factor = 0.01);
