-- How often each length of time between two purchase days of a customer occurs.
select c.cell, d.gap_days, count(*) as gaps
from int_purchase_days d
join int_customer_cells c on c.customer_id = d.customer_id
where d.gap_days is not null
group by c.cell, d.gap_days
