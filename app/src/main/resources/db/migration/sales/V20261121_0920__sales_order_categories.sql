-- Which main category of products each order holds; once per line. Without "distinct", so that it can be asked for few orders
-- without being worked out for all.
create or replace view sales.order_category_fact as
select l.order_id, coalesce(c.parent_id, c.id) as category_id
from sales.order_line l
join sales.product p on p.id = l.product_id
join sales.category c on c.id = p.category_id;
