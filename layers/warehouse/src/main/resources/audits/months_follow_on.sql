-- the customers of a month are those of the month before, plus the joined, less those who left
with source as (
  select
    month, segment_id, customers, joined, "left",
    lag(customers) over (partition by scheme, segment_id order by month) as before
  from segment_months
)
select month, segment_id
from source
where customers <> before + joined - "left"
