-- In which language a user reads, and how dates and numbers are written for them; null: as the company does.
alter table access."user" add language text check (language in ('en', 'de'));
alter table access."user" add shape text check (shape in ('gb', 'us', 'de', 'ch', 'iso'));
