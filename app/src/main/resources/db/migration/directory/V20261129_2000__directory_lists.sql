-- Lists of organisations and of people are read along these, in either direction, and filtered by them.
create index party_kind_name on directory.party (kind, sort_name, id);
create index party_kind_created on directory.party (kind, created_at, id);
create index party_kind_town on directory.party (kind, lower(town), id);
create index party_kind_country on directory.party (kind, lower(country), id);
create index party_email_fragment on directory.party using gin (email gin_trgm_ops);
create index organisation_industry on directory.organisation (lower(industry), id);
create index person_job_title on directory.person (lower(job_title), id);
create index person_job_title_fragment on directory.person using gin (job_title gin_trgm_ops);
