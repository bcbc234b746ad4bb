-- A cost in another currency is converted at the rate of the last day of its period, else of its first. Who has a cost without a
-- rate has none: the rest would be less than it was.
with known as (
  select
    f.customer_id, cast(round(f.value, 4) as decimal(18,4)) as cost, s.reporting_currency,
    case when regexp_like(f.unit, '^[A-Z]{3}$') then f.unit else s.reporting_currency end as currency,
    cast(coalesce(cast(date_add('day', -1, f.period_end) as date), f.period_start, a.as_of_on) as date) as spent_on
  from customer_facts f
  cross join int_as_of a
  cross join int_settings s
  where lower(f.measure) = 'cost_to_serve' and f.value is not null and abs(f.value) < 1e13
    and (f.period_start is null or f.period_start < a.as_of_on)
),
converted as (
  select
    known.customer_id,
    case when known.currency = known.reporting_currency then known.cost else cast(known.cost * r.rate as decimal(18,4)) end as cost
  from known
  left join int_rates r
    on r.currency = known.currency and known.spent_on >= r.valid_from and (r.valid_to is null or known.spent_on < r.valid_to)
)
select customer_id, cast(sum(cost) as decimal(18,4)) as cost_to_serve
from converted
group by customer_id
having count(*) = count(cost)
