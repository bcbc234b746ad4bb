-- How often each length of time between two purchase days of a customer occurs.
select cell, gap_days, count(*) as gaps
from int_purchase_days
where gap_days is not null
group by cell, gap_days
