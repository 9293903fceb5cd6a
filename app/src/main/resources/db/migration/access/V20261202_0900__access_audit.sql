-- Who did what: one entry for each transaction that wrote something, for each export, sign-in and refusal. Only ever added to.
create table access.audit_entry (
    -- given when the transaction wrote its first row
    id bigint primary key,
    at timestamptz not null,
    actor text not null check (actor in ('user', 'token', 'command', 'system', 'nobody')),
    user_id uuid,
    token_id uuid,
    -- the job or import that it is a part of
    job_id uuid,
    -- from which the request came
    address text,
    -- by which way: the pattern of an address, or the name of a command
    way text,
    action text not null check (action ~ '^[a-z_]+$'),
    -- what it was about first of all: a table, or another word
    kind text,
    subject_id uuid,
    -- all records that it touched, as far as they are kept one by one
    subjects uuid[] not null default '{}',
    -- how many rows, or how often
    count bigint not null default 1 check (count > 0),
    -- what was done, as a text to show: key and arguments
    what jsonb,
    -- rows one by one, before and after; null when there are too many, or when a person was erased
    changes jsonb,
    -- over all rows, one after the other
    digest text,
    -- so that nobody can guess what was erased by trying
    salt uuid default gen_random_uuid()
);
create index audit_entry_subjects on access.audit_entry using gin (subjects);
create index audit_entry_user on access.audit_entry (user_id, id desc);
create index audit_entry_kind on access.audit_entry (kind, id desc);
create index audit_entry_action on access.audit_entry (action, id desc);
create index audit_entry_at on access.audit_entry (at);

-- The chain: each hash is made from the one before it, from the entry, and from the hash of what it says.
create table access.audit_seal (
    position bigint primary key,
    entry_id bigint not null unique,
    content bytea not null,
    hash bytea not null
);

-- Entries that are not in the chain yet. An entry that is committed late waits here like any other.
create table access.audit_waiting (
    entry_id bigint generated always as identity primary key
);

-- What came of making the whole chain anew.
create table access.audit_check (
    at timestamptz primary key,
    sealed bigint not null,
    -- where it does not fit, if it does not
    position bigint,
    entry_id bigint,
    fault text
);

create function access.refuse_change()
    returns trigger
    language plpgsql
as $$
begin
    raise exception 'The audit trail is only added to: % of % is refused', lower(tg_op), tg_table_name;
end
$$;
create trigger append_only before update or delete or truncate on access.audit_entry
    for each statement execute function access.refuse_change();
create trigger append_only before update or delete or truncate on access.audit_seal
    for each statement execute function access.refuse_change();

-- Tables of which nothing is written down, each with its reason.
create table access.audit_exempt (
    schema_name text not null,
    table_name text not null,
    why text not null check (why <> ''),
    primary key (schema_name, table_name)
);
insert into access.audit_exempt (schema_name, table_name, why) values
    ('access', 'audit_entry', 'the trail itself'),
    ('access', 'audit_seal', 'the trail itself'),
    ('access', 'audit_waiting', 'the trail itself'),
    ('access', 'audit_check', 'of the trail itself'),
    ('access', 'session', 'signing in and out are entries; the rest is when a browser was here last'),
    ('customization', 'field_index', 'how far the making of an index has come'),
    ('customization', 'view_count', 'counted from records'),
    ('exchange', 'import_row', 'what an import goes back by; its chunks are entries'),
    ('exchange', 'import_file', 'what came of a file, which its entry says too'),
    ('exchange', 'webhook_delivery', 'a queue with a log of its own'),
    ('exchange', 'webhook_known', 'what receivers have been told'),
    ('platform', 'journal_entry', 'the way back of what the trail has'),
    ('platform', 'journal_row', 'the way back of what the trail has'),
    ('platform', 'journal_change', 'the way back of what the trail has'),
    ('platform', 'change', 'a queue'),
    ('platform', 'change_reader', 'a queue'),
    ('platform', 'edition', 'counts the changes of what is remembered'),
    ('platform', 'event_publication', 'a queue'),
    ('platform', 'scheduled_tasks', 'a queue'),
    ('platform', 'index_aside', 'indexes that an import has put aside'),
    ('platform', 'job_row', 'a queue; what a job does is an entry for each chunk'),
    ('platform', 'origin', 'under which number another system knows a record'),
    ('relationships', 'constants', 'set when an upgrade changes the model'),
    ('search', 'entry', 'the index of search, made from records'),
    ('search', 'word', 'the index of search, made from records'),
    ('search', 'built', 'the index of search, made from records'),
    ('search', 'used', 'what somebody opened last'),
    ('work', 'notice', 'what users are told of what was done');

-- Columns that are left out: they are worked out, or change by the minute.
create table access.audit_omitted (
    schema_name text not null,
    table_name text not null,
    columns text[] not null,
    primary key (schema_name, table_name)
);
insert into access.audit_omitted (schema_name, table_name, columns) values
    ('access', 'user', '{theme}'),
    ('access', 'second_step', '{used_step}'),
    ('exchange', 'import_job', '{result,kept}'),
    ('exchange', 'preparation', '{progress,trial}'),
    ('exchange', 'webhook', '{failures,failing_since,try_at}'),
    ('mail', 'outgoing', '{attempts,claimed_until,message_id}'),
    ('platform', 'job', '{done,unchanged,refused}');

insert into platform.journal_exempt (schema_name, table_name) values
    ('access', 'audit_entry'), ('access', 'audit_seal'), ('access', 'audit_waiting'), ('access', 'audit_check'),
    ('access', 'audit_exempt'),
    ('access', 'audit_omitted');

-- Takes down one row. What a transaction has written stands in a setting of the session until it commits, so that one entry says all of
-- it. Arguments: columns of the key, columns to leave out, columns whose content is secret, columns that name the record it belongs to.
create function access.audit()
    returns trigger
    language plpgsql
as $$
declare
    said text := current_setting('rapport.audited', true);
    rows bigint;
    gone jsonb;
    made jsonb;
    all_of_it jsonb;
    was jsonb;
    is_now jsonb;
    key text := '';
    owners text := '';
    column_name text;
    line text;
    set_to text;
begin
    if tg_op = 'INSERT' then
        made := to_jsonb(new) - tg_argv[1]::text[];
        all_of_it := made;
        is_now := jsonb_strip_nulls(made);
    elsif tg_op = 'DELETE' then
        gone := to_jsonb(old) - tg_argv[1]::text[];
        all_of_it := gone;
        was := jsonb_strip_nulls(gone);
    else
        gone := to_jsonb(old) - tg_argv[1]::text[];
        made := to_jsonb(new) - tg_argv[1]::text[];
        if gone = made then
            return null;
        end if;
        all_of_it := made;
        select jsonb_object_agg(g.key, g.value), jsonb_object_agg(g.key, made -> g.key) into was, is_now
        from jsonb_each(gone) g where made -> g.key is distinct from g.value;
    end if;
    if tg_argv[2] <> '{}' then
        foreach column_name in array tg_argv[2]::text[] loop
            if jsonb_typeof(was -> column_name) <> 'null' then
                was := was || jsonb_build_object(column_name, '***');
            end if;
            if jsonb_typeof(is_now -> column_name) <> 'null' then
                is_now := is_now || jsonb_build_object(column_name, '***');
            end if;
            if all_of_it ? column_name then
                all_of_it := all_of_it || jsonb_build_object(column_name, '***');
            end if;
        end loop;
    end if;
    -- Expressions alone, and texts: a query for each row, or JSON made twice, would take longer than the row.
    foreach column_name in array tg_argv[0]::text[] loop
        key := key || ', "' || column_name || '": ' || (all_of_it -> column_name)::text;
    end loop;
    if tg_argv[3] <> '{}' then
        foreach column_name in array tg_argv[3]::text[] loop
            if jsonb_typeof(all_of_it -> column_name) = 'string' then
                owners := owners || ', ' || (all_of_it -> column_name)::text;
            end if;
        end loop;
    end if;
    line := '{"table": "' || tg_table_schema || '.' || tg_table_name || '", "op": "'
        || case tg_op when 'INSERT' then 'created' when 'UPDATE' then 'changed' else 'deleted' end
        || '", "key": {' || substr(key, 3) || '}, "of": [' || substr(owners, 3) || ']'
        || coalesce(', "before": ' || was::text, '') || coalesce(', "after": ' || is_now::text, '') || '}';

    -- Assignments rather than queries, for the same reason.
    if coalesce(said, '') = '' then
        insert into access.audit_waiting default values returning entry_id::text into set_to;
        set_to := set_config('rapport.audited_as', set_to, true);
        set_to := set_config('rapport.audited_rows', '1', true);
        set_to := set_config('rapport.audited', line, true);
        return null;
    end if;
    rows := current_setting('rapport.audited_rows')::bigint;
    set_to := set_config('rapport.audited_rows', (rows + 1)::text, true);
    column_name := current_setting('rapport.audited_digest', true);
    -- Of the rows of a large change the first are kept one by one; of the rest, number and digest.
    if coalesce(column_name, '') = '' and rows < 200 and length(said) + length(line) < 100000 then
        set_to := set_config('rapport.audited', said || ',' || line, true);
    else
        set_to := set_config('rapport.audited_digest', encode(sha256(convert_to(
            coalesce(nullif(column_name, ''), encode(sha256(convert_to(said, 'UTF8')), 'hex')) || line, 'UTF8')), 'hex'), true);
    end if;
    return null;
end
$$;

-- Writes the entry of what was taken down in this transaction. Nothing when nothing was.
create function access.close_audit()
    returns void
    language plpgsql
as $$
declare
    said text := coalesce(current_setting('rapport.audited', true), '');
    -- a setting that says nothing is an empty text once it has said something
    who jsonb := coalesce(nullif(current_setting('rapport.actor', true), ''), '{"actor": "system"}')::jsonb;
    digest text := current_setting('rapport.audited_digest', true);
    rows jsonb;
    main jsonb;
    r jsonb;
    -- of every row, null for one that has none
    ids text[] := '{}';
    owners text[] := '{}';
    subjects text[];
    id text;
    owner text;
    rank int;
    best int := 8;
    set_to text;
begin
    if said = '' then
        return;
    end if;
    rows := ('[' || said || ']')::jsonb;
    -- Loops of expressions: a query over the rows would take longer than to write the entry.
    for n in 0 .. jsonb_array_length(rows) - 1 loop
        r := rows -> n;
        ids := ids || (r -> 'key' ->> 'id');
        for m in 0 .. jsonb_array_length(r -> 'of') - 1 loop
            owner := r -> 'of' ->> m;
            if owner <> all (owners) then
                owners := owners || owner;
            end if;
        end loop;
    end loop;
    -- What it is about first of all: a record that belongs to none of the others, and what a party is before the party.
    for n in 0 .. jsonb_array_length(rows) - 1 loop
        exit when best = 0;
        r := rows -> n;
        id := ids[n + 1];
        rank := case when id is null then 4 else 0 end + case when r ->> 'table' = 'directory.party' then 1 else 0 end;
        for m in 0 .. jsonb_array_length(r -> 'of') - 1 loop
            owner := r -> 'of' ->> m;
            if owner is distinct from id and owner = any (ids) then
                rank := rank | 2;
            end if;
        end loop;
        if rank < best then
            best := rank;
            main := r;
        end if;
    end loop;
    subjects := owners;
    foreach id in array ids loop
        if length(id) = 36 and id <> all (subjects) then
            subjects := subjects || id;
        end if;
    end loop;
    id := coalesce(main -> 'key' ->> 'id', main -> 'of' ->> 0);
    insert into access.audit_entry (id, at, actor, user_id, token_id, job_id, address, way, action, kind, subject_id, subjects, count,
                                    what, changes, digest)
    values (current_setting('rapport.audited_as')::bigint, clock_timestamp(), who ->> 'actor', (who ->> 'user')::uuid,
            (who ->> 'token')::uuid, (who ->> 'job')::uuid, who ->> 'address', who ->> 'way', main ->> 'op', main ->> 'table',
            case when length(id) = 36 then id::uuid end, subjects::uuid[], current_setting('rapport.audited_rows')::bigint,
            nullif(current_setting('rapport.audited_what', true), '')::jsonb,
            rows, coalesce(nullif(digest, ''), encode(sha256(convert_to(said, 'UTF8')), 'hex')));
    set_to := set_config('rapport.audited', '', true);
    set_to := set_config('rapport.audited_rows', '', true);
    set_to := set_config('rapport.audited_digest', '', true);
    set_to := set_config('rapport.audited_what', '', true);
end
$$;

create function access.close_audit_at_commit()
    returns trigger
    language plpgsql
as $$
begin
    perform access.close_audit();
    return null;
end
$$;
create constraint trigger written after insert on access.audit_waiting
    deferrable initially deferred for each row execute function access.close_audit_at_commit();

-- Who acts from here on in this transaction: as JSON with actor, user, token, job, address, way.
create function platform.act(actor text)
    returns void
    language plpgsql
as $$
declare
    set_to text;
begin
    if coalesce(current_setting('rapport.actor', true), '') not in ('', actor) then
        perform access.close_audit();
    end if;
    set_to := set_config('rapport.actor', actor, true);
end
$$;

-- What the entry of this transaction is called: a text as JSON.
create function platform.call_audit(what text)
    returns void
    language plpgsql
as $$
begin
    perform set_config('rapport.audited_what', what, true);
end
$$;

-- Adds an entry of what is no row, for whoever has no application around it; the actor as platform.act takes it.
create function platform.add_to_audit(actor text, action text, kind text)
    returns void
    language plpgsql
as $$
declare
    who jsonb := actor::jsonb;
    number bigint;
begin
    insert into access.audit_waiting default values returning entry_id into number;
    insert into access.audit_entry (id, at, actor, user_id, token_id, job_id, address, way, action, kind)
    values (number, clock_timestamp(), who ->> 'actor', (who ->> 'user')::uuid, (who ->> 'token')::uuid, (who ->> 'job')::uuid,
            who ->> 'address', who ->> 'way', action, kind);
end
$$;

-- From here on this transaction takes down no rows: whoever calls it writes entries of its own, one for each chunk.
create function platform.audit_in_chunks()
    returns void
    language plpgsql
as $$
begin
    perform access.close_audit();
    perform set_config('rapport.audit', 'off', true);
end
$$;

-- Puts the trigger on every table, with what is known of it now.
create function access.keep_audit()
    returns void
    language plpgsql
as $$
declare
    t record;
begin
    for t in
        select c.oid::regclass as name,
               (select array_agg(a.attname::text order by k.n)
                from pg_index i
                cross join unnest(i.indkey) with ordinality as k (attnum, n)
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
                where i.indrelid = c.oid and i.indisprimary) as key,
               (select coalesce(array_agg(a.attname::text order by a.attnum)
                            filter (where a.attgenerated <> '' or a.attname = 'version'), '{}')
                       || coalesce((select w.columns from platform.worked_out w
                                    where w.schema_name = n.nspname and w.table_name = c.relname), '{}')
                       || coalesce((select o.columns from access.audit_omitted o
                                    where o.schema_name = n.nspname and o.table_name = c.relname), '{}')
                from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as omitted,
               -- A column that is named like a secret is taken for one.
               (select coalesce(array_agg(a.attname::text order by a.attnum), '{}')
                from pg_attribute a
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                  and (a.attname ~ 'secret|password|hash|(^|_)token$' or a.atttypid = 'bytea'::regtype)) as hidden,
               (select coalesce(array_agg(a.attname::text order by a.attnum), '{}')
                from pg_attribute a
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid = 'uuid'::regtype
                  and (a.attname in ('record_id', 'subject_id')
                       or exists (select from pg_constraint f
                                  where f.conrelid = c.oid and f.contype = 'f' and f.confdeltype = 'c'
                                    and f.conkey = array[a.attnum]))) as owners
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname not in ('public', 'information_schema')
          and n.nspname !~ '^pg_'
          and not exists (select from access.audit_exempt e
                          where e.schema_name = n.nspname and e.table_name = c.relname)
          and not exists (select from platform.worked_out w
                          where w.schema_name = n.nspname and w.table_name = c.relname and w.columns = '{}')
    loop
        execute format('create or replace trigger audit after insert or update or delete on %s for each row'
            || ' when (current_setting(''rapport.audit'', true) is distinct from ''off'')'
            || ' execute function access.audit(%L, %L, %L, %L)', t.name, coalesce(t.key, '{}'), t.omitted, t.hidden, t.owners);
    end loop;
end
$$;

-- A migration that makes a table calls this at its end, as before; the table is in the audit trail by it too.
alter function platform.keep_journal() rename to keep_journal_alone;
create function platform.keep_journal()
    returns void
    language plpgsql
as $$
begin
    perform platform.keep_journal_alone();
    perform access.keep_audit();
end
$$;
select platform.keep_journal();

-- A load that writes an entry of its own for each chunk may check its references at once: what the trigger would do is left out anyway.
create or replace function platform.references_at_once(target text)
    returns table (from_column text, to_schema text, to_table text, to_column text)
    language sql stable
as $$
    select a.attname::text, n.nspname::text, t.relname::text, k.attname::text
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    join pg_attribute k on k.attrelid = c.confrelid and k.attnum = c.confkey[1]
    join pg_class t on t.oid = c.confrelid
    join pg_namespace n on n.oid = t.relnamespace
    where c.conrelid = target::regclass
      and c.contype = 'f'
      and has_parameter_privilege('session_replication_role', 'SET')
      and not exists (
          select from pg_constraint o
          where o.conrelid = target::regclass and o.contype = 'f' and cardinality(o.conkey) > 1)
      and not exists (
          select from pg_trigger g
          where g.tgrelid = target::regclass and not g.tgisinternal and g.tgenabled in ('O', 'R') and g.tgtype & 4 <> 0
            -- a journal's trigger writes only while the transaction has opened one
            and not (g.tgname = 'journal' and coalesce(current_setting('rapport.journal', true), '') = '')
            and not (g.tgname = 'audit' and coalesce(current_setting('rapport.audit', true), '') = 'off'))
$$;
