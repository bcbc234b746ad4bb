-- The revenue that sources themselves report of customers. What lies within the period of another fact of the same measure is a
-- part of it, and the parts count; totals without an end count where no fact has one, on the day of the last upload. A fact has
-- no day: it counts on the last one of its period.
with settings as (
  select s.reporting_currency, s.time_zone, cast(u.last_at as date) as fed_on
  from int_settings s
  cross join (select max(received_at) as last_at from run_uploads) u
),
known as (
  select
    f.customer_id, lower(f.measure) as measure, f.period_start, f.period_end, f.value, s.reporting_currency, s.time_zone, s.fed_on,
    case when regexp_like(f.unit, '^[A-Z]{3}$') then f.unit else s.reporting_currency end as currency,
    row_number() over (
      partition by f.customer_id, lower(f.measure), f.period_start order by f.measure, f.unit, f.value) as place
  from customer_facts f
  cross join settings s
  where f.customer_id is not null and f.value is not null and abs(f.value) < 1e13
    and (regexp_like(lower(f.measure), '(^|_)(revenue|sales|turnover|spent|spend|przychod|przychody|sprzedaz|obrot|obroty|umsatz)(_|$)')
      or (lower(f.measure) in ('value', 'amount', 'total') and regexp_like(f.unit, '^[A-Z]{3}$')))
),
source as (
  select * from known where place = 1
),
wholes as (
  select distinct w.customer_id, w.measure, w.period_start
  from source w
  join source p
    on p.customer_id = w.customer_id and p.measure = w.measure and p.period_start >= w.period_start
    and p.period_end <= w.period_end and (p.period_start > w.period_start or p.period_end < w.period_end)
),
dated as (
  select count(period_end) > 0 as is_dated from source
),
placed as (
  select
    source.*,
    case when dated.is_dated then cast(date_add('day', -1, source.period_end) as date) else source.fed_on end as happened_on
  from source
  cross join dated
  left join wholes w
    on w.customer_id = source.customer_id and w.measure = source.measure and w.period_start = source.period_start
  where w.customer_id is null and (source.period_end is not null) = dated.is_dated
)
select
  cast(placed.customer_id || '|' || placed.measure || '|' || cast(placed.period_start as varchar) as varchar) as fact_id,
  placed.customer_id, placed.measure, placed.period_start, placed.period_end, placed.currency, placed.happened_on,
  cast(at_timezone(with_timezone(cast(placed.happened_on as timestamp(6)), placed.time_zone), 'UTC') as timestamp(6)) as happened_at,
  cast(round(placed.value, 4) as decimal(18,4)) as revenue,
  cast(cast(round(placed.value, 4) as decimal(18,4))
    * case when placed.currency = placed.reporting_currency then cast(1 as decimal(20,12)) else r.rate end as decimal(18,4))
    as revenue_reporting
from placed
left join int_rates r
  on r.currency = placed.currency and placed.happened_on >= r.valid_from
  and (r.valid_to is null or placed.happened_on < r.valid_to)
