-- Count, sum and sum of squares of each measure over the customers of a cell. Values are rounded to four decimals, and those
-- beyond a thousand millions count as that, so that the sums are exact in any order.
with measures as (
  select * from (values ('recency_days'), ('frequency'), ('monetary'), ('aov'), ('tenure_days'), ('interpurchase_days'),
    ('basket_size'), ('discount_share'), ('return_rate'), ('clv_predicted'), ('p_alive'), ('age_years'), ('employees'))
    as t (measure)
),
source as (
  select
    c.cell, m.measure,
    case m.measure
      when 'recency_days' then c.recency_days when 'frequency' then c.frequency when 'monetary' then c.monetary
      when 'aov' then c.aov when 'tenure_days' then c.tenure_days when 'interpurchase_days' then c.interpurchase_days
      when 'basket_size' then c.basket_size when 'discount_share' then c.discount_share
      when 'return_rate' then c.return_rate when 'clv_predicted' then c.clv_predicted when 'p_alive' then c.p_alive
      when 'age_years' then c.age_years when 'employees' then c.employees end as amount
  from int_customer_traits c
  cross join measures m
),
renamed as (
  select cell, measure, cast(round(greatest(least(amount, 1e9), -1e9), 4) as decimal(19,4)) as amount
  from source
  where amount is not null
)
select
  cell, cast(measure as varchar) as measure, count(*) as customers,
  cast(sum(amount) as decimal(38,4)) as amount_sum,
  cast(sum(amount * amount) as decimal(38,8)) as square_sum
from renamed
group by cell, measure
