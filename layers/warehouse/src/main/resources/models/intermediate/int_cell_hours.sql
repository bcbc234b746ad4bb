-- Purchases of a cell by weekday and hour in the reporting time zone. Where only the day is known a source has midnight, here
-- or in UTC: then the hour is 24. Zones are asked once an hour of the calendar, not once a purchase.
with hours as (
  select
    started_at,
    hour(cast(at_timezone(with_timezone(started_at, 'UTC'), s.time_zone) as timestamp(6))) * 60
      + minute(cast(at_timezone(with_timezone(started_at, 'UTC'), s.time_zone) as timestamp(6))) as minutes
  from (select distinct date_trunc('hour', happened_at) as started_at from int_activity where is_purchase) h
  cross join int_settings s
),
source as (
  select
    coalesce(c.cell, '') as cell, day_of_week(a.happened_on) as weekday,
    (hours.minutes + minute(a.happened_at)) / 60 % 24 as hour,
    a.happened_at = hours.started_at and (hour(a.happened_at) = 0 or hours.minutes = 0) as is_midnight
  from int_activity a
  join hours on hours.started_at = date_trunc('hour', a.happened_at)
  left join int_customer_cells c on c.customer_id = a.customer_id
  where a.is_purchase
)
select
  cast(cell as varchar) as cell, cast(weekday as bigint) as weekday,
  cast(case when is_midnight then 24 else hour end as bigint) as hour, count(*) as orders
from source
group by 1, 2, 3
