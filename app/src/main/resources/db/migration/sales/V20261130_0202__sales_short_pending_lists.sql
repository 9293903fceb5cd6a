-- What is written to an index of fragments waits in a list that every search goes through: a short one.
alter index sales.deal_title_fragment set (gin_pending_list_limit = 256);
alter index sales.product_name_fragment set (gin_pending_list_limit = 256);
