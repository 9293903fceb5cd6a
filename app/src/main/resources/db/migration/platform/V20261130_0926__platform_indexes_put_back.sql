-- As before, with two differences. The tables are looked at again: what an index over an expression says of its values went with the
-- index, and a list by job title was planned as if hardly anybody had one. And nobody is waited for who builds an index of an own field
-- at the same time: he waits for everybody who began before him, and one of the two would be broken off. What could not be made stays
-- written down for the next import or start.
create or replace function platform.put_indexes_back(import_lock bigint)
    returns integer
    language plpgsql
    set maintenance_work_mem = '256MB'
    set lock_timeout = '500ms'
as $$
declare
    missing platform.index_aside;
    unknown regclass;
    made text[] := '{}';
begin
    if not exists (select from platform.index_aside) or not pg_try_advisory_xact_lock(import_lock) then
        return 0;
    end if;
    for missing in select * from platform.index_aside loop
        begin
            if to_regclass(missing.name) is null then
                execute missing.definition;
                made := made || missing.name;
            end if;
            delete from platform.index_aside where name = missing.name;
        exception
            when lock_not_available then null;
        end;
    end loop;
    for unknown in
        select distinct i.indrelid::regclass
        from pg_index i
        join unnest(made) as m (name) on i.indexrelid = to_regclass(m.name)
        where i.indexprs is not null
    loop
        execute format('analyze (skip_locked) %s', unknown);
    end loop;
    return cardinality(made);
end
$$;
