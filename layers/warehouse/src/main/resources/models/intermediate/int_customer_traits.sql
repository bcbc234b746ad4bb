-- What is measured of each customer, null where it is not known. Segments are told apart by these.
with sales as (
  select
    m.customer_id, sum(m.sold) as sold, sum(m.returned) as returned, sum(m.discount) as discount,
    sum(case when m.discount is not null then m.sold + m.discount end) as discountable,
    sum(m.quantity) as quantity, count(m.quantity) as counted_orders
  from int_movements m
  join int_as_of a on m.happened_at < a.as_of
  group by m.customer_id
),
source as (
  select
    r.*, p.cell, p.employees, p.age_years, n.clv_predicted, n.p_alive, a.as_of_on,
    s.sold, s.returned, s.discount, s.discountable, s.quantity, s.counted_orders
  from rfm r
  join int_customer_profiles p on p.customer_id = r.customer_id
  cross join int_as_of a
  left join sales s on s.customer_id = r.customer_id
  left join customer_predictions n on n.customer_id = r.customer_id
)
select
  customer_id, cell,
  cast(recency_days as double) as recency_days,
  case when frequency > 0 then cast(frequency as double) end as frequency,
  case when frequency > 0 then cast(monetary as double) end as monetary,
  cast(monetary as double) / nullif(orders, 0) as aov,
  cast(date_diff('day', first_purchase_date, as_of_on) as double) as tenure_days,
  cast(date_diff('day', first_purchase_date, last_purchase_date) as double) / nullif(frequency - 1, 0)
    as interpurchase_days,
  cast(quantity as double) / nullif(counted_orders, 0) as basket_size,
  cast(discount as double) / nullif(cast(discountable as double), 0) as discount_share,
  cast(returned as double) / nullif(cast(sold as double), 0) as return_rate,
  clv_predicted, p_alive,
  cast(age_years as double) as age_years,
  cast(employees as double) as employees
from source
