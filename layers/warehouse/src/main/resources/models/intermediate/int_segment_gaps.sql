-- How often each length of time between two purchase days occurs in a segment, and how often it or a shorter one does.
with source as (
  select s.scheme, s.segment_id, g.gap_days, sum(g.gaps) as gaps
  from int_cell_gaps g
  join int_cell_segments s on s.cell = g.cell
  group by s.scheme, s.segment_id, g.gap_days
)
select
  scheme, segment_id, gap_days,
  cast(gaps as bigint) as gaps,
  cast(sum(gaps) over (partition by scheme, segment_id order by gap_days) as bigint) as upto,
  cast(sum(gaps) over (partition by scheme, segment_id) as bigint) as n
from source
