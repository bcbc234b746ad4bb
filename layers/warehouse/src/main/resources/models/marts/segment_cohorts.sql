-- Of the customers who first bought in a month, those who bought again in each month since. The customers of today's segment
-- are followed back: they are no sample of those who were in it then.
with source as (
  select s.scheme, s.segment_id, c.first_month as cohort, c.month, sum(c.customers) as customers
  from int_cell_cohorts c
  join int_cell_segments s on s.cell = c.cell
  where c.first_month >= (select min(month) from int_months where not is_baseline)
  group by s.scheme, s.segment_id, c.first_month, c.month
),
cohorts as (
  select scheme, segment_id, cohort, customers
  from source
  where month = cohort
)
select
  c.scheme, l.rank, c.segment_id,
  cast(substr(cast(c.cohort as varchar), 1, 7) as varchar) as cohort,
  cast(date_diff('month', c.cohort, m.month) as bigint) as months_since,
  m.is_complete,
  cast(c.customers as bigint) as customers,
  cast(coalesce(source.customers, 0) as bigint) as active,
  cast(coalesce(source.customers, 0) as double) / nullif(c.customers, 0) as cohort_retention
from cohorts c
join int_segment_sums l on l.scheme = c.scheme and l.segment_id = c.segment_id
join int_months m on m.month >= c.cohort
left join source
  on source.scheme = c.scheme and source.segment_id = c.segment_id and source.cohort = c.cohort and source.month = m.month
