-- What is written to an index of fragments waits in a list that every search goes through: a short one.
alter index directory.party_name_fragment set (gin_pending_list_limit = 256);
alter index directory.party_email_fragment set (gin_pending_list_limit = 256);
alter index directory.person_job_title_fragment set (gin_pending_list_limit = 256);
