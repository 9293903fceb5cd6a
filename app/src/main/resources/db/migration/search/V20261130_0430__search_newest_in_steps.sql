-- For ranges, which a statement planned before the beginning was known reads from the index too.
drop index search.entry_begins;
create index entry_begins on search.entry ((left(sought, 40) collate "C")) where sought is not null;

-- How many of what was said a query is expected to fit, as the planner sees it. Volatile only because "explain" is not allowed otherwise.
create function search.expected(query tsquery)
    returns numeric
    language plpgsql volatile
as $$
declare
    plan json;
begin
    execute format('explain (format json) select from search.entry where words is not null and words @@ %L::tsquery', query)
    into plan;
    return (plan -> 0 -> 'Plan' ->> 'Plan Rows')::numeric;
end
$$;

-- Frequent words are looked for further back among the newest: there they are met soon, and putting together the long lists of
-- places that the index has for them takes several times as long.
create or replace function search.said(wanted text[], may_go_on boolean, most integer)
    returns table (id uuid, at timestamptz)
    language plpgsql volatile
    set enable_seqscan = off
    set plan_cache_mode = force_custom_plan
as $$
declare
    near constant integer := 2000;
    far constant integer := 12000;
    last text := wanted[cardinality(wanted)];
    before text := '';
    query tsquery;
    first_one integer := 0;
    next_one integer := near;
    met integer := 0;
    found integer;
begin
    if cardinality(wanted) > 1 then
        before := array_to_string(wanted[:cardinality(wanted) - 1], ' & ') || ' & ';
    end if;
    query := to_tsquery('simple', before || last || case when may_go_on then ':*' else '' end);
    loop
        return query
            select newest.id, newest.at
            from (
                select e.id, e.at, e.words
                from search.entry e
                where e.words is not null
                order by e.at desc
                limit next_one - first_one offset first_one) newest
            where newest.words @@ query
            order by newest.at desc
            limit most - met;
        get diagnostics found = row_count;
        met := met + found;
        if met >= most then
            return;
        end if;
        exit when first_one > 0;
        first_one := next_one;
        -- As far as so many are expected within; words that are said together are met sooner than that.
        select least(far + 1, most * c.reltuples / greatest(1, search.expected(query)))::integer
        into next_one
        from pg_class c
        where c.oid = 'search.entry_newest'::regclass;
        exit when next_one <= first_one or next_one > far;
    end loop;
    -- The words that begin so, by name: of a beginning the index would first collect all places, of words it skips most.
    if may_go_on and last !~ '[0-9]' then
        select to_tsquery('simple', before || '(' || last || coalesce(' | ' || string_agg(w.word, ' | '), '') || ')')
        into query
        from (select word from search.word where word like last || '%' order by length(word), word limit 50) w;
    end if;
    return query select r.id, r.at from search.said_by_index(query, most) r;
end
$$;
