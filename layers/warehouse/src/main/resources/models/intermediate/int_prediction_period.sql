-- One row where anything was bought: the time span that predictions learn from, parted into what they are fitted to and
-- the last 20 %, which they are held against.
with source as (
  select
    min(case when is_purchase then happened_on end) as first_on,
    sum(case when is_purchase then revenue end) as purchase_revenue,
    sum(revenue) as revenue
  from int_activity
  where customer_id is not null
),
renamed as (
  select
    s.first_on, a.last_on, s.purchase_revenue, s.revenue,
    date_diff('day', s.first_on, a.last_on) as span_days
  from source s
  cross join int_as_of a
  where s.first_on is not null
)
select
  first_on,
  cast(date_add('day', -(span_days / 5), last_on) as date) as calibration_on,
  last_on,
  cast(span_days as bigint) as span_days,
  cast(span_days / 5 as bigint) as holdout_days,
  case
    when purchase_revenue > 0 and revenue > 0 then cast(revenue as double) / cast(purchase_revenue as double)
    when purchase_revenue > 0 then 0e0
  end as kept_share
from renamed
