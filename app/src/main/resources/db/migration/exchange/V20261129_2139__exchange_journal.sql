-- Uploaded files and what came of them are the record of an import, as its job is; taking something back does not change them.
insert into platform.journal_exempt (schema_name, table_name) values
    ('exchange', 'import_file'), ('exchange', 'preparation'), ('exchange', 'prepared_file');
select platform.keep_journal();
