-- Campaigns that have begun, with what they cost in the reporting currency and the days on which purchases are compared:
-- from the start to the end, 30 days where no end after it is known, never beyond as_of.
with source as (
  select
    c.campaign_id, c.name, c.channel, c.purpose, c.spend_amount, coalesce(c.currency, s.reporting_currency) as currency,
    s.reporting_currency, a.as_of_on, c.started_at,
    cast(at_timezone(with_timezone(c.started_at, 'UTC'), s.time_zone) as date) as started_on,
    cast(at_timezone(with_timezone(c.ended_at, 'UTC'), s.time_zone) as date) as ended_on
  from campaigns c
  cross join int_settings s
  cross join int_as_of a
  where c.started_at is null or c.started_at < a.as_of
),
renamed as (
  select
    source.*, date_add('day', 1,
      coalesce(case when ended_on >= started_on then ended_on end, date_add('day', 29, started_on))) as window_to,
    case when source.currency = reporting_currency then cast(1 as decimal(20,12)) else r.rate end as rate
  from source
  left join int_rates r
    on r.currency = source.currency and source.started_on >= r.valid_from
    and (r.valid_to is null or source.started_on < r.valid_to)
)
select
  campaign_id, name, channel, purpose, started_at, started_on, ended_on,
  cast(least(window_to, as_of_on) as date) as window_to,
  window_to <= as_of_on as is_complete,
  cast(substr(cast(date_trunc('month', started_on) as varchar), 1, 7) as varchar) as month,
  cast(spend_amount * rate as decimal(18,4)) as spend
from renamed
