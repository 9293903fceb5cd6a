-- Whether signing in takes a code besides the password.
alter table access."user" add two_steps boolean not null default false;

-- The secret that a user's app makes codes from. Without user.two_steps it has not been confirmed by a first code.
create table access.second_step (
    user_id uuid primary key references access."user" on delete cascade,
    -- sealed with the key in the home folder
    secret bytea not null,
    -- the latest half minute whose code was used; an earlier or the same one is used no more
    used_step bigint not null default 0
);

-- Codes for whoever has lost the app; a row is one that has not been used. Only hashes are kept.
create table access.recovery_code (
    user_id uuid not null references access."user" on delete cascade,
    code_hash text not null,
    primary key (user_id, code_hash)
);

-- A secret that was replaced must not come back with something taken back.
insert into platform.journal_exempt (schema_name, table_name) values
    ('access', 'second_step'), ('access', 'recovery_code');
select platform.keep_journal();
