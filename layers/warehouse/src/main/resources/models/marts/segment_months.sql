with source as (
  select s.*
  from int_month_segments s
  join int_months m on m.month = s.month and not m.is_baseline
),
movements as (
  select
    month, segment_id, 1 as customers,
    case when previous_segment_id is null or previous_segment_id <> segment_id then 1 else 0 end as joined,
    0 as gone
  from source
  union all
  select month, previous_segment_id as segment_id, 0 as customers, 0 as joined, 1 as gone
  from source
  where previous_segment_id <> segment_id
  union all
  select
    month, 'total' as segment_id, 1 as customers, case when previous_segment_id is null then 1 else 0 end as joined,
    0 as gone
  from source
),
sums as (
  select
    month, segment_id, cast(sum(customers) as bigint) as customers, cast(sum(joined) as bigint) as joined,
    cast(sum(gone) as bigint) as gone
  from movements
  group by month, segment_id
),
listed as (
  select m.month, m.is_complete, l.rank, l.segment_id
  from int_months m
  cross join (
    select rank, segment_id from int_segment_list where scheme = 'rfm'
    union all
    select 0 as rank, 'total' as segment_id) l
  where not m.is_baseline
),
renamed as (
  select
    listed.month, listed.is_complete, listed.segment_id, listed.rank,
    coalesce(sums.customers, 0) as customers,
    coalesce(sums.joined, 0) as joined,
    coalesce(sums.gone, 0) as gone
  from listed
  left join sums on sums.month = listed.month and sums.segment_id = listed.segment_id
)
select
  cast('rfm' as varchar) as scheme,
  substr(cast(month as varchar), 1, 7) as month,
  cast(rank as bigint) as rank,
  cast(segment_id as varchar) as segment_id,
  customers, joined, gone as "left",
  joined - gone as net_change,
  cast(joined - gone as double) / nullif(customers - joined + gone, 0) as growth_rate,
  is_complete
from renamed
