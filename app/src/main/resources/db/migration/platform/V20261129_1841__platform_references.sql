-- What the columns of a table refer to, each by one column. Nothing when its references cannot be checked for many rows at once: the
-- owner of the database may not leave out the check of each row, the table refers to something by several columns, or has triggers for
-- new rows that would be left out too.
create function platform.references_at_once(target text)
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
            and not (g.tgname = 'journal' and coalesce(current_setting('rapport.journal', true), '') = ''))
$$;
