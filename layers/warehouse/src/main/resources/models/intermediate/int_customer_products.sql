select customer_id, count(*) as products
from int_customer_items
where customer_id <> ''
group by customer_id
