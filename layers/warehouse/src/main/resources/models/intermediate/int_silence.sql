-- One row: the days that nine of ten customers who came back had stayed away at most.
with source as (
  select gap_days, count(*) as gaps
  from int_purchase_days
  where gap_days is not null
  group by gap_days
),
ranked as (
  select gap_days, sum(gaps) over (order by gap_days) as upto, sum(gaps) over () as total
  from source
)
select min(gap_days) as silence_days
from ranked
where 10 * upto >= 9 * total
having count(*) > 0
