-- The opportunities as they stand at as_of: those opened later are not here yet, those decided later neither open nor closed.
with source as (
  select
    o.*, a.as_of, a.as_of_on, coalesce(c.cell, '') as cell,
    coalesce(o.is_won, false) as won, coalesce(o.is_closed, false) or coalesce(o.is_won, false) as closed
  from int_opportunities o
  cross join int_as_of a
  left join int_customer_cells c on c.customer_id = o.customer_id
)
select
  opportunity_id, cast(cell as varchar) as cell,
  cast(case when won then 'won' when closed then 'lost' else 'open' end as varchar) as state,
  coalesce(nullif(stage, ''), 'unknown') as stage,
  probability,
  amount_reporting as amount,
  cast(amount_reporting * cast(round(probability, 8) as decimal(12,8)) as decimal(18,4)) as weighted_amount,
  cast(substr(cast(closed_on as varchar), 1, 7) as varchar) as month,
  case when won and closed_on >= created_on then cast(date_diff('day', created_on, closed_on) as bigint) end as cycle_days,
  coalesce(not closed and closed_on < as_of_on, false) as is_overdue
from source
where (created_at is null or created_at < as_of) and (not closed or closed_at is null or closed_at < as_of)
