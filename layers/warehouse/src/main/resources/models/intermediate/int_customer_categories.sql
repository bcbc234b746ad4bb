-- What each buyer's order lines are of: lines and not money, so that currencies are never mixed.
select a.customer_id, l.category, count(*) as order_lines
from int_order_lines l
join int_activity a on a.kind = 'order' and a.movement_id = l.order_id
where a.is_purchase and a.customer_id is not null and l.category is not null
group by a.customer_id, l.category
