-- Indexes that only readers need and that a large import has taken away, to make them again at its end: filling them row by row, in
-- another order than theirs, takes longer than everything else it does. The table says what is to be made again, whatever happens.
create table platform.index_aside (
    name text primary key,
    definition text not null,
    since timestamptz not null default now()
);

insert into platform.journal_exempt (schema_name, table_name) values ('platform', 'index_aside');

-- Takes indexes of one table away when more than it holds is about to be written; not when that is little, or somebody would have to
-- wait for it. How many were taken.
create function platform.set_indexes_aside(indexes text[], bytes bigint)
    returns integer
    language plpgsql
    set lock_timeout = '500ms'
as $$
declare
    index_name text;
    taken integer := 0;
begin
    if bytes < 8000000 or bytes < (
        select pg_table_size(i.indrelid) from pg_index i where i.indexrelid = to_regclass(indexes[1])) then
        return 0;
    end if;
    foreach index_name in array indexes loop
        if to_regclass(index_name) is not null then
            insert into platform.index_aside (name, definition)
            values (index_name, pg_get_indexdef(to_regclass(index_name)))
            on conflict (name) do update set definition = excluded.definition;
            execute format('drop index %s', to_regclass(index_name));
            taken := taken + 1;
        end if;
    end loop;
    return taken;
exception
    when lock_not_available then
        return 0;
end
$$;

-- Makes them again, unless an import writes just now: that one will. How many were made.
create function platform.put_indexes_back(import_lock bigint)
    returns integer
    language plpgsql
    set maintenance_work_mem = '256MB'
as $$
declare
    missing platform.index_aside;
    made integer := 0;
begin
    if not exists (select from platform.index_aside) or not pg_try_advisory_xact_lock(import_lock) then
        return 0;
    end if;
    for missing in delete from platform.index_aside returning * loop
        if to_regclass(missing.name) is null then
            execute missing.definition;
            made := made + 1;
        end if;
    end loop;
    return made;
end
$$;

