with periods as (
  select 'all' as month, true as is_complete
  union all
  select substr(cast(month as varchar), 1, 7) as month, is_complete from int_months where not is_baseline
)
select
  s.scheme, s.rank, s.segment_id, cast(periods.month as varchar) as month, periods.is_complete, s.customers, s.buyers
from int_segment_sums s
cross join periods
