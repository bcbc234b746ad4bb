-- What the models of buying need of each buyer, over the whole span and up to the end of calibration. Repeats are the purchase
-- days after the first; days are counted from the first.
with days as (
  select customer_id, happened_on, sum(revenue) as revenue
  from int_activity
  where is_purchase and customer_id is not null
  group by customer_id, happened_on
),
source as (
  select
    days.*, r.first_purchase_date as first_on, p.calibration_on, p.last_on,
    days.happened_on > r.first_purchase_date as is_repeat,
    days.happened_on <= p.calibration_on as is_calibration
  from days
  join rfm r on r.customer_id = days.customer_id
  cross join int_prediction_period p
),
renamed as (
  select
    customer_id, first_on, calibration_on, last_on, first_on <= calibration_on as is_known,
    count_if(is_repeat) as repeats,
    max(happened_on) as latest_on,
    sum(case when is_repeat then revenue end) as repeat_revenue,
    count_if(is_repeat and is_calibration) as calibration_repeats,
    max(case when is_calibration then happened_on end) as calibration_latest_on,
    sum(case when is_repeat and is_calibration then revenue end) as calibration_repeat_revenue,
    count_if(not is_calibration) as holdout_purchases,
    sum(case when not is_calibration then revenue end) as holdout_revenue
  from source
  group by customer_id, first_on, calibration_on, last_on
)
select
  customer_id,
  cast(repeats as bigint) as repeats,
  cast(date_diff('day', first_on, latest_on) as bigint) as active_days,
  cast(date_diff('day', first_on, last_on) as bigint) as age_days,
  cast(repeat_revenue as decimal(18,4)) as repeat_revenue,
  cast(case when is_known then calibration_repeats end as bigint) as calibration_repeats,
  cast(case when is_known then date_diff('day', first_on, calibration_latest_on) end as bigint) as calibration_active_days,
  cast(case when is_known then date_diff('day', first_on, calibration_on) end as bigint) as calibration_age_days,
  cast(case when is_known then calibration_repeat_revenue end as decimal(18,4)) as calibration_repeat_revenue,
  cast(case when is_known then holdout_purchases end as bigint) as holdout_purchases,
  cast(case when is_known then holdout_revenue end as decimal(18,4)) as holdout_revenue
from renamed
