-- Another number with every change of what is seldom changed and asked for by nearly every page: what a server remembers of it is of one number.
create table platform.edition (
    single boolean primary key default true check (single),
    number bigint not null default 0
);
insert into platform.edition default values;
insert into platform.journal_exempt (schema_name, table_name) values ('platform', 'edition');

-- At the end of the transaction, once, so that nobody waits longer for another than a commit takes.
create function platform.raise_edition()
    returns trigger
    language plpgsql
as $$
declare
    this text := pg_current_xact_id()::text;
begin
    if current_setting('rapport.edition', true) is distinct from this then
        update platform.edition set number = number + 1;
        perform set_config('rapport.edition', this, true);
    end if;
    return null;
end
$$;

-- Also while a bulk load says that it has checked itself what its rows refer to.
create function platform.remember_by_edition(of_table regclass)
    returns void
    language plpgsql
as $$
begin
    execute format('create constraint trigger edition after insert or update or delete on %s'
        || ' deferrable initially deferred for each row execute function platform.raise_edition()', of_table);
    execute format('alter table %s enable always trigger edition', of_table);
end
$$;
