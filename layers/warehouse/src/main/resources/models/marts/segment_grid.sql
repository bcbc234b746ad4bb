with source as (
  select r_score, fm_score, count(*) as customers, sum(monetary) as revenue
  from rfm
  where r_score is not null
  group by r_score, fm_score
)
select
  cast('rfm' as varchar) as scheme,
  l.r_score, l.fm_score, l.segment_id,
  coalesce(source.customers, 0) as customers,
  cast(coalesce(source.revenue, 0) as decimal(18,4)) as revenue
from int_rfm_segments l
left join source on source.r_score = l.r_score and source.fm_score = l.fm_score
