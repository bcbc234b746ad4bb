-- The customers of a cell that campaigns may have won, by month, and their part of the spend; the cell '' has what won nobody.
select
  cast(coalesce(c.cell, '') as varchar) as cell, a.month, count(nullif(a.customer_id, '')) as customers,
  cast(sum(a.spend) as decimal(18,4)) as spend
from int_customer_acquisition a
left join int_customer_cells c on c.customer_id = a.customer_id
where a.customer_id = '' or c.cell is not null
group by 1, 2
