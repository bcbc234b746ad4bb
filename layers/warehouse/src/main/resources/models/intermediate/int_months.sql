-- The months that are scored: the last 24 complete ones and the running one, not before the first purchase (or fact of revenue), and one month
-- before them (`is_baseline`) that only shows who was where.
with source as (
  select
    date_trunc('month', a.last_on) as last_month,
    a.as_of_on >= date_add('month', 1, date_trunc('month', a.last_on)) as is_complete,
    date_trunc('month', m.first_on) as first_month
  from int_as_of a
  cross join (select min(happened_on) as first_on from int_activity where is_purchase or kind = 'fact') m
),
bounds as (
  select
    last_month, is_complete,
    greatest(first_month, date_add('month', case when is_complete then -23 else -24 end, last_month)) as first_month
  from source
  where first_month is not null
)
select
  cast(t.month as date) as month,
  t.month < bounds.first_month as is_baseline,
  t.month < bounds.last_month or bounds.is_complete as is_complete
from bounds
cross join unnest(sequence(date_add('month', -1, bounds.first_month), bounds.last_month, interval '1' month)) as t (month)
