-- The customers of a cell who bought in a month, by the month of their first purchase.
select
  c.cell, d.first_month, d.month, count(*) as customers, count_if(d.month_before = date_add('month', -1, d.month)) as retained
from int_purchase_days d
join int_customer_cells c on c.customer_id = d.customer_id
where d.month_before is null or d.month_before < d.month
group by c.cell, d.first_month, d.month
