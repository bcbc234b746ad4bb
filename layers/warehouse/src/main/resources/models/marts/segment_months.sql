with listed as (
  select m.month, m.is_complete, m.is_baseline, l.scheme, l.rank, l.segment_id
  from int_months m
  cross join (
    select scheme, rank, segment_id from scheme_segments
    union all
    select distinct scheme, 0 as rank, 'total' as segment_id from scheme_segments) l
),
renamed as (
  select
    l.scheme, l.month, l.is_complete, l.is_baseline, l.segment_id, l.rank,
    case when l.scheme = 'rfm' or l.scheme like 'rfm/%' then 'scored_then' else 'current_members' end as basis,
    coalesce(f.joined, 0) as joined,
    coalesce(f.gone, 0) as gone,
    sum(coalesce(f.joined, 0) - coalesce(f.gone, 0)) over (
      partition by l.scheme, l.segment_id order by l.month rows between unbounded preceding and current row) as customers
  from listed l
  left join int_segment_flows f on f.scheme = l.scheme and f.month = l.month and f.segment_id = l.segment_id
)
select
  scheme,
  substr(cast(month as varchar), 1, 7) as month,
  cast(rank as bigint) as rank,
  cast(segment_id as varchar) as segment_id,
  cast(basis as varchar) as basis,
  cast(customers as bigint) as customers, joined, gone as "left",
  joined - gone as net_change,
  cast(joined - gone as double) / nullif(customers - joined + gone, 0) as growth_rate,
  is_complete
from renamed
where not is_baseline
