-- What somebody did and may take back: every row it touched, before and after. Written by a trigger on each table while an entry is
-- open in the transaction, so that what a foreign key deletes in its wake is there too.
create table platform.journal_entry (
    id uuid primary key,
    -- what was done, as a text to show: key and arguments
    what jsonb not null,
    -- who did it; null for Rapport itself
    user_id uuid,
    at timestamptz not null,
    keep_until timestamptz not null,
    -- the job it was a part of, with which it is taken back
    job_id uuid,
    undone_at timestamptz
);
create index journal_entry_user on platform.journal_entry (user_id, at desc) where job_id is null;
create index journal_entry_keep on platform.journal_entry (keep_until);

create table platform.journal_row (
    id bigint generated always as identity primary key,
    entry_id uuid not null references platform.journal_entry on delete cascade,
    schema_name text not null,
    table_name text not null,
    key jsonb not null,
    -- null: the row was made
    before jsonb,
    -- null: the row was deleted
    after jsonb
);
create index journal_row_entry on platform.journal_row (entry_id, schema_name, table_name);

-- What the entry told the readers of platform.change; told again when it is taken back.
create table platform.journal_change (
    entry_id uuid not null references platform.journal_entry on delete cascade,
    position integer not null,
    kind text not null,
    subject_id uuid not null,
    party_id uuid,
    primary key (entry_id, position)
);

-- Tables of which nothing is kept: queues, sessions, the journal itself.
create table platform.journal_exempt (
    schema_name text not null,
    table_name text not null,
    primary key (schema_name, table_name)
);
insert into platform.journal_exempt (schema_name, table_name) values
    ('platform', 'journal_entry'), ('platform', 'journal_row'), ('platform', 'journal_change'), ('platform', 'journal_exempt'),
    ('platform', 'worked_out'), ('platform', 'change'), ('platform', 'change_reader'), ('platform', 'scheduled_tasks'),
    ('platform', 'event_publication'), ('access', 'session'), ('exchange', 'import_job'), ('exchange', 'import_row');

-- What is worked out from other rows: that it has changed since is no reason not to take something back. No columns: the whole table.
create table platform.worked_out (
    schema_name text not null,
    table_name text not null,
    columns text[] not null default '{}',
    primary key (schema_name, table_name)
);

create function platform.journal()
    returns trigger
    language plpgsql
    -- moments as text are the same in every session
    set timezone = 'UTC'
as $$
declare
    entry uuid := current_setting('rapport.journal')::uuid;
    gone jsonb;
    made jsonb;
    gone_key jsonb;
    made_key jsonb;
begin
    if tg_op <> 'INSERT' then
        gone := to_jsonb(old);
        select jsonb_object_agg(k, gone -> k) into gone_key from unnest(tg_argv) as k;
    end if;
    if tg_op <> 'DELETE' then
        made := to_jsonb(new);
        select jsonb_object_agg(k, made -> k) into made_key from unnest(tg_argv) as k;
    end if;
    if tg_op <> 'UPDATE' then
        insert into platform.journal_row (entry_id, schema_name, table_name, key, before, after)
        values (entry, tg_table_schema, tg_table_name, coalesce(gone_key, made_key), gone, made);
    elsif gone_key <> made_key then
        insert into platform.journal_row (entry_id, schema_name, table_name, key, before, after)
        values (entry, tg_table_schema, tg_table_name, gone_key, gone, null),
               (entry, tg_table_schema, tg_table_name, made_key, null, made);
    elsif gone <> made then
        insert into platform.journal_row (entry_id, schema_name, table_name, key, before, after)
        values (entry, tg_table_schema, tg_table_name, gone_key, gone, made);
    end if;
    return null;
end
$$;

-- Puts the trigger on every table that has none yet. A migration that makes a table calls it at its end.
create function platform.keep_journal()
    returns void
    language plpgsql
as $$
declare
    t record;
begin
    for t in
        select c.oid::regclass as name,
               (select string_agg(quote_literal(a.attname), ', ' order by k.n)
                from pg_index i
                cross join unnest(i.indkey) with ordinality as k (attnum, n)
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
                where i.indrelid = c.oid and i.indisprimary) as key
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname not in ('public', 'information_schema')
          and n.nspname !~ '^pg_'
          and not exists (select from platform.journal_exempt e
                          where e.schema_name = n.nspname and e.table_name = c.relname)
          and not exists (select from pg_trigger g where g.tgrelid = c.oid and g.tgname = 'journal')
    loop
        if t.key is not null then
            -- Its name comes after those of foreign keys: what goes in the wake of a row is written down before the row.
            execute format('create trigger journal after insert or update or delete on %s for each row'
                || ' when (current_setting(''rapport.journal'', true) <> '''') execute function platform.journal(%s)',
                t.name, t.key);
        end if;
    end loop;
end
$$;
select platform.keep_journal();

-- From here on the transaction writes down what it does.
create function platform.open_journal(entry uuid)
    returns void
    language plpgsql
as $$
begin
    perform set_config('rapport.journal', entry::text, true);
    perform set_config('rapport.journal_from', coalesce(max(c.id), 0)::text, true)
    from platform.change c where c.transaction = pg_current_xact_id();
end
$$;

-- Every row of a table that an entry touched: as it was before, and after.
create function platform.journal_net(entry uuid, of_schema text, of_table text)
    returns table (key jsonb, before jsonb, after jsonb, last_id bigint)
    language sql stable
as $$
    select r.key, (array_agg(r.before order by r.id))[1], (array_agg(r.after order by r.id desc))[1],
           max(r.id)
    from platform.journal_row r
    where r.entry_id = entry and r.schema_name = of_schema and r.table_name = of_table
    group by r.key
$$;

-- Ends it. Records that are gone are forgotten by their origins too, so that an import brings them anew and not half. Returns how many
-- rows were written.
create function platform.close_journal(entry uuid)
    returns integer
    language plpgsql
as $$
declare
    rows integer;
begin
    delete from platform.origin o
    using (select distinct (r.before ->> 'id')::uuid as id
           from platform.journal_row r
           where r.entry_id = entry and r.after is null and r.before ? 'id'
             and r.key = jsonb_build_object('id', r.before -> 'id')
             and not exists (select from platform.worked_out w
                             where w.schema_name = r.schema_name and w.table_name = r.table_name and w.columns = '{}')
             and not exists (select from platform.journal_row again
                             where again.entry_id = entry and again.schema_name = r.schema_name
                               and again.table_name = r.table_name and again.key = r.key and again.id > r.id
                               and again.after is not null)) gone
    where o.record_id = gone.id;

    insert into platform.journal_change (entry_id, position, kind, subject_id, party_id)
    select entry, row_number() over (order by c.id), c.kind, c.subject_id, c.party_id
    from platform.change c
    where c.transaction = pg_current_xact_id() and c.id > current_setting('rapport.journal_from')::bigint;

    perform set_config('rapport.journal', '', true);
    select count(*) into rows from platform.journal_row r where r.entry_id = entry;
    return rows;
end
$$;

-- How far down a table hangs: 0 for one that refers to no other.
create function platform.depth(of_table regclass)
    returns integer
    language sql stable
as $$
    with recursive up (id, depth) as (
        select of_table::oid, 0
        union
        select c.confrelid, up.depth + 1
        from up
        join pg_constraint c on c.conrelid = up.id and c.contype = 'f' and c.confrelid <> c.conrelid
        where up.depth < 20
    )
    select max(depth) from up
$$;

-- Takes an entry back: what was deleted is there again, what was changed is as it was, what was made is gone. Rows that somebody has
-- changed since stay as they are. Returns the outcome, and each row that was left:
--   taken      done, as far as no row is returned as left
--   left       one row that was changed since
--   attached   nothing was done: something made then has had other things attached to it since
--   missing    nothing was done: something that was deleted belonged to what is gone now, or its place is taken
create function platform.take_back(entry uuid)
    returns table (outcome text, schema_name text, table_name text, key jsonb)
    language plpgsql
    set timezone = 'UTC'
as $$
#variable_conflict use_column
declare
    undoing uuid := gen_random_uuid();
    t record;
    one record;
    back text;
    -- for each table: names of columns, how to find a row by its key, and the keys of rows to leave
    plan jsonb := '{}';
    p jsonb;
    cols text[];
    ignored text[];
    derived text[];
    skipped jsonb[];
    whole boolean;
    matching text;
    left_over jsonb := '[]';
begin
    begin
        insert into platform.journal_entry (id, what, at, keep_until) values (undoing, '{}', now(), now());
        perform set_config('rapport.journal', undoing::text, true);

        for t in
            select r.schema_name as s, r.table_name as n, to_regclass(format('%I.%I', r.schema_name, r.table_name)) as name,
                   (array_agg(coalesce(r.before, r.after)))[1] as sample
            from platform.journal_row r where r.entry_id = entry
            group by r.schema_name, r.table_name
            order by r.schema_name, r.table_name
        loop
            if t.name is null then
                raise exception using errcode = 'RU002';
            end if;
            select array_agg(a.attname::text order by a.attnum) into cols
            from pg_attribute a
            where a.attrelid = t.name and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and t.sample ? a.attname;
            select coalesce(array_agg(x), '{}') into ignored
            from (select jsonb_object_keys(t.sample) union
                  select a.attname from pg_attribute a where a.attrelid = t.name and a.attnum > 0) as names (x)
            where x <> all (cols);
            select w.columns into derived from platform.worked_out w where w.schema_name = t.s and w.table_name = t.n;
            whole := coalesce(derived = '{}', false);
            ignored := ignored || coalesce(derived, '{}');
            select string_agg(distinct format('t.%1$I = k.%1$I', k), ' and ') into matching
            from (select r.key from platform.journal_row r
                  where r.entry_id = entry and r.schema_name = t.s and r.table_name = t.n limit 1) as one,
                 jsonb_object_keys(one.key) as k;

            execute format('select from platform.journal_net($1, $2, $3) n'
                || ' cross join lateral jsonb_populate_record(null::%1$s, n.key) k join %1$s t on %2$s for update of t',
                t.name, matching) using entry, t.s, t.n;
            skipped := '{}';
            if not whole then
                execute format('select coalesce(array_agg(n.key), ''{}'') from platform.journal_net($1, $2, $3) n'
                    || ' cross join lateral jsonb_populate_record(null::%1$s, n.key) k left join %1$s t on %2$s'
                    || ' where (n.before is not null or n.after is not null)'
                    || ' and (to_jsonb(t) - $4) is distinct from (n.after - $4)', t.name, matching)
                into skipped using entry, t.s, t.n, ignored;
            end if;
            plan := plan || jsonb_build_object(t.name::text, jsonb_build_object('s', t.s, 'n', t.n, 'whole', whole,
                'depth', platform.depth(t.name), 'matching', matching, 'skipped', to_jsonb(skipped),
                'cols', (select string_agg(quote_ident(c), ', ') from unnest(cols) as c),
                'values', (select string_agg('r.' || quote_ident(c), ', ') from unnest(cols) as c),
                'set', (select string_agg(case c when 'version' then 'version = case when n.before -> ''version'' = n.after -> ''version'' then t.version else t.version + 1 end'
                                          else format('%1$I = r.%1$I', c) end, ', ') from unnest(cols) as c)));
            left_over := left_over || coalesce((select jsonb_agg(jsonb_build_object('s', t.s, 'n', t.n, 'k', k))
                                                from unnest(skipped) as k), '[]');
        end loop;

        for t in select x.key as name, x.value as p from jsonb_each(plan) x order by (x.value ->> 'depth')::integer, x.key loop
            p := t.p;
            select coalesce(array_agg(k), '{}') into skipped from jsonb_array_elements(p -> 'skipped') as k;
            if (p ->> 'whole')::boolean then
                execute format('delete from %1$s t using platform.journal_net($1, $2, $3) n'
                    || ' cross join lateral jsonb_populate_record(null::%1$s, n.key) k'
                    || ' where %2$s and n.before is not null and n.after is null', t.name, p ->> 'matching')
                using entry, p ->> 's', p ->> 'n';
            end if;
            execute format('insert into %1$s (%2$s) overriding system value select %3$s from platform.journal_net($1, $2, $3) n'
                || ' cross join lateral jsonb_populate_record(null::%1$s, n.before) r'
                || ' where n.before is not null and n.after is null and n.key <> all ($4)', t.name, p ->> 'cols', p ->> 'values')
            using entry, p ->> 's', p ->> 'n', skipped;
        end loop;
        for t in select x.key as name, x.value as p from jsonb_each(plan) x loop
            p := t.p;
            select coalesce(array_agg(k), '{}') into skipped from jsonb_array_elements(p -> 'skipped') as k;
            back := format('update %1$s t set %2$s from %4$s'
                || ' cross join lateral jsonb_populate_record(null::%1$s, n.before) r'
                || ' cross join lateral jsonb_populate_record(null::%1$s, n.key) k'
                || ' where %3$s and n.before is not null and n.after is not null and n.before <> n.after'
                || ' and n.key <> all ($4)', t.name, p ->> 'set', p ->> 'matching', '%s');
            begin
                execute format(back, 'platform.journal_net($1, $2, $3) n') using entry, p ->> 's', p ->> 'n', skipped;
            exception when unique_violation then
                -- One row stands where another was. The latest goes back first, as each came to its place.
                for one in select n.key, n.before, n.after from platform.journal_net(entry, p ->> 's', p ->> 'n') n
                           order by n.last_id desc loop
                    execute format(back, '(select $1 as key, $2 as before, $3 as after) n')
                    using one.key, one.before, one.after, skipped;
                end loop;
            end;
        end loop;
        for t in select x.key as name, x.value as p from jsonb_each(plan) x order by (x.value ->> 'depth')::integer desc loop
            p := t.p;
            select coalesce(array_agg(k), '{}') into skipped from jsonb_array_elements(p -> 'skipped') as k;
            execute format('delete from %1$s t using platform.journal_net($1, $2, $3) n'
                || ' cross join lateral jsonb_populate_record(null::%1$s, n.key) k'
                || ' where %2$s and n.before is null and n.after is not null and n.key <> all ($4)',
                t.name, p ->> 'matching')
            using entry, p ->> 's', p ->> 'n', skipped;
        end loop;

        if exists (
            select from platform.journal_row now
            where now.entry_id = undoing
              and not exists (select from platform.journal_row r
                              where r.entry_id = entry and r.schema_name = now.schema_name and r.table_name = now.table_name
                                and r.key = now.key)
              and not exists (select from platform.worked_out w
                              where w.schema_name = now.schema_name and w.table_name = now.table_name and w.columns = '{}')
        ) then
            raise exception using errcode = 'RU001';
        end if;
        perform set_config('rapport.journal', '', true);
        delete from platform.journal_entry e where e.id = undoing;
        outcome := 'taken';
        return next;
    exception
        when sqlstate 'RU001' then
            left_over := '[]';
            outcome := 'attached';
            return next;
        when sqlstate 'RU002' or foreign_key_violation or unique_violation or check_violation or not_null_violation then
            left_over := '[]';
            outcome := 'missing';
            return next;
    end;
    return query select 'left', x ->> 's', x ->> 'n', x -> 'k' from jsonb_array_elements(left_over) as x;
end
$$;
