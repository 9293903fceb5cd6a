-- An order that was cancelled later is a fact until then. One that was cancelled on the day it was made, or whose cancellation
-- is dated before it because nobody knows when it was, never counted.
create or replace view sales.order_fact as
select o.id, o.direction, o.party_id, o.carrier_id, o.ordered_on, o.shipped_on, o.total_minor, o.currency, o.cancelled_on
from sales."order" o
where o.cancelled_on is null or o.cancelled_on > o.ordered_on;
