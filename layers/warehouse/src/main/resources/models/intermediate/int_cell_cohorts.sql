-- The customers of a cell who bought in a month, by the month of their first purchase.
select cell, first_month, month, count(*) as customers, count_if(month_before = date_add('month', -1, month)) as retained
from int_purchase_days
where month_before is null or month_before < month
group by cell, first_month, month
