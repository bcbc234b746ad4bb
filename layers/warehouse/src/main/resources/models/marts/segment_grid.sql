with source as (
  select s.scheme, r.r_score, r.fm_score, count(*) as customers, sum(r.monetary) as revenue
  from rfm r
  join int_customer_cells c on c.customer_id = r.customer_id
  join int_cell_segments s on s.cell = c.cell and s.segment_id = 'total'
  where r.r_score is not null
  group by s.scheme, r.r_score, r.fm_score
),
schemes as (
  select distinct scheme from scheme_segments where scheme = 'rfm' or scheme like 'rfm/%'
)
select
  cast(schemes.scheme as varchar) as scheme,
  l.r_score, l.fm_score, l.segment_id,
  coalesce(source.customers, 0) as customers,
  cast(coalesce(source.revenue, 0) as decimal(18,4)) as revenue
from schemes
cross join int_rfm_segments l
left join source on source.scheme = schemes.scheme and source.r_score = l.r_score and source.fm_score = l.fm_score
