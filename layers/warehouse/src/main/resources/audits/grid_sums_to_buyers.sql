-- the grid of scores holds every buyer and their revenue
with source as (
  select count(*) as customers, coalesce(sum(monetary), 0) as revenue
  from rfm
  where frequency > 0
),
grid as (
  select sum(customers) as customers, sum(revenue) as revenue
  from segment_grid
)
select grid.customers
from grid
cross join source
where grid.customers <> source.customers or grid.revenue <> source.revenue
