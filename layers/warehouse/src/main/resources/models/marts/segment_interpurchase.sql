-- Histogram of the days between two purchase days of a customer.
with bins as (
  select * from (values (1, 1, 7), (2, 8, 14), (3, 15, 30), (4, 31, 60), (5, 61, 90), (6, 91, 180), (7, 181, 365),
    (8, 366, null)) as t (place, from_days, to_days)
),
source as (
  select g.scheme, g.segment_id, bins.place, sum(g.gaps) as gaps
  from int_segment_gaps g
  join bins on g.gap_days >= bins.from_days and (bins.to_days is null or g.gap_days <= bins.to_days)
  group by g.scheme, g.segment_id, bins.place
),
all_gaps as (
  select scheme, segment_id, max(n) as n
  from int_segment_gaps
  group by scheme, segment_id
)
select
  l.scheme, l.rank, l.segment_id, cast(bins.place as bigint) as place, cast(bins.from_days as bigint) as from_days,
  cast(bins.to_days as bigint) as to_days,
  cast(coalesce(source.gaps, 0) as bigint) as gaps,
  cast(case when a.n > 0 then coalesce(source.gaps, 0) end as double) / a.n as gap_share
from int_segment_sums l
cross join bins
left join all_gaps a on a.scheme = l.scheme and a.segment_id = l.segment_id
left join source on source.scheme = l.scheme and source.segment_id = l.segment_id and source.place = bins.place
where l.segment_id <> 'unassigned' and (select count(*) from int_cell_gaps) > 0
