-- Lists are read along these, in either direction, and filtered by them.
create index order_total on sales."order" (total_minor, id);
create index order_required on sales."order" (required_on, id);
create index order_shipped on sales."order" (shipped_on, id);
create index order_number on sales."order" (lower(number), id);
-- What is still to be delivered: open or overdue.
create index order_waiting on sales."order" (ordered_on desc, id) where shipped_on is null and cancelled_on is null;
create index order_cancelled on sales."order" (ordered_on desc, id) where cancelled_on is not null;
create index order_owner on sales."order" (owner_id, ordered_on desc, id) where owner_id is not null;
create index deal_title on sales.deal (lower(title), id);
create index deal_title_fragment on sales.deal using gin (title gin_trgm_ops);
create index deal_worth on sales.deal (worth_minor, id);
create index deal_opened on sales.deal (opened_on, id);
create index deal_expected on sales.deal (expected_on, id);
create index deal_closed on sales.deal (closed_on, id);
create index deal_column_expected on sales.deal (column_id, expected_on, id);
create index deal_owner on sales.deal (owner_id, expected_on, id) where owner_id is not null;
create index product_name on sales.product (lower(name), id);
create index product_name_fragment on sales.product using gin (name gin_trgm_ops);
create index product_supplier on sales.product (supplier_id) where supplier_id is not null;
