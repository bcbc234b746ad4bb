-- `all` holds the last twelve months against the twelve before, a month the month before. A month that is not over retains
-- nobody yet for sure, so it has no rate.
with months as (
  select
    substr(cast(month as varchar), 1, 7) as month,
    substr(cast(date_add('month', -1, month) as varchar), 1, 7) as month_before
  from int_months
),
source as (
  select
    p.scheme, p.rank, p.segment_id, p.month, p.is_complete, p.month = 'all' as is_all,
    c.repeated, c.buyers, c.churned, c.judged, c.p_alive, c.p_alive_n,
    case when p.month = 'all' then c.retained when p.is_complete then coalesce(m.retained_customers, 0) end as retained,
    case
      when p.month = 'all' then coalesce(c.before, 0)
      when p.is_complete then coalesce(b.active_customers, 0) end as before
  from int_segment_periods p
  left join months on months.month = p.month
  left join int_segment_customers c on c.scheme = p.scheme and c.segment_id = p.segment_id
  left join int_segment_month_sums m on m.scheme = p.scheme and m.segment_id = p.segment_id and m.month = p.month
  left join int_segment_month_sums b
    on b.scheme = p.scheme and b.segment_id = p.segment_id and b.month = months.month_before
)
select
  scheme, rank, segment_id, month, is_complete,
  cast(retained as double) / nullif(before, 0) as retention_rate,
  before as retention_rate_n,
  cast(before - retained as double) / nullif(before, 0) as churn_rate,
  before as churn_rate_n,
  case when is_all then cast(repeated as double) / nullif(buyers, 0) end as repeat_rate,
  case when is_all then coalesce(buyers, 0) end as repeat_rate_n,
  case when is_all then cast(p_alive as double) / nullif(p_alive_n, 0) end as p_alive,
  case when is_all then coalesce(p_alive_n, 0) end as p_alive_n,
  case when is_all then cast(churned as double) / nullif(judged, 0) end as churned_share,
  case when is_all then coalesce(judged, 0) end as churned_share_n
from source
