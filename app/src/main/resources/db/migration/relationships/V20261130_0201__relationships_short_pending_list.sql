-- What is written to an index of fragments waits in a list that every search goes through: a short one.
alter index relationships.listed_name_fragment set (gin_pending_list_limit = 256);
