-- Count, sum and sum of squares of what customers of a cell did, beside int_cell_measures. Amounts beyond a thousand millions count
-- as that, so that the sums are exact in any order.
with source as (
  select customer_id, 'orders' as measure, cast(orders as double) as amount from rfm where orders > 0
  union all
  select customer_id, 'revenue' as measure, cast(monetary as double) as amount from rfm
  union all
  select customer_id, 'visits' as measure, cast(visits as double) as amount
  from int_customer_engagement
  where channel = 'all' and month = 'all' and visits > 0
  union all
  select customer_id, 'social_interactions' as measure, cast(social_interactions as double) as amount
  from int_customer_engagement
  where channel = 'all' and month = 'all' and social_interactions > 0
  union all
  select customer_id, 'products' as measure, cast(products as double) as amount from int_customer_products
  union all
  select customer_id, 'cost_to_serve' as measure, cast(cost_to_serve as double) as amount from int_customer_serving
),
renamed as (
  select c.cell, source.measure, cast(round(greatest(least(source.amount, 1e9), -1e9), 4) as decimal(19,4)) as amount
  from source
  join int_customer_cells c on c.customer_id = source.customer_id
)
select
  cell, cast(measure as varchar) as measure, count(*) as customers,
  cast(sum(amount) as decimal(38,4)) as amount_sum,
  cast(sum(amount * amount) as decimal(38,8)) as square_sum
from renamed
group by cell, measure
