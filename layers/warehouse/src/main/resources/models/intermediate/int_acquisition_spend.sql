-- What campaigns that were to win customers cost, by channel and month: each day of a campaign costs the same. To the last
-- decimal: a month costs what was spent up to its end less what was spent up to the end of the month before.
with source as (
  select
    campaign_id, lower(coalesce(channel, '')) as channel, started_on, window_to, cast(spend as double) as spend,
    cast(date_trunc('month', started_on) as date) as first_month,
    cast(date_trunc('month', date_add('day', -1, window_to)) as date) as last_month,
    date_diff('day', started_on, window_to) as days
  from int_campaigns
  where purpose = 'acquisition' and spend is not null and window_to > started_on
),
months as (
  select
    source.*, cast(t.month as date) as month,
    greatest(date_diff('day', started_on, cast(t.month as date)), 0) as days_before,
    least(date_diff('day', started_on, cast(date_add('month', 1, t.month) as date)), days) as days_upto
  from source
  cross join unnest(sequence(first_month, last_month, interval '1' month)) as t (month)
)
select
  channel, month,
  cast(sum(
    cast(round(spend * days_upto / days, 4) as decimal(18,4)) - cast(round(spend * days_before / days, 4) as decimal(18,4)))
    as decimal(18,4)) as spend
from months
group by channel, month
