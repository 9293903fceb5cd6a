-- By which a user names one of their own sessions; its token and its hash are nobody's to see.
alter table access.session add id uuid not null default gen_random_uuid();
create unique index session_id on access.session (id);
