-- How much is known of the customers of a segment: the mean of the shares of customers whose country, region, industry, size,
-- age, gender, channel and preference are known, over the attributes that are known of anyone.
with source as (
  select s.scheme, s.segment_id, k.attribute, sum(k.customers) as customers
  from int_cell_known k
  join int_cell_segments s on s.cell = k.cell
  group by s.scheme, s.segment_id, k.attribute
),
sums as (
  select source.scheme, source.segment_id, sum(source.customers) as known, count(*) as attributes
  from source
  join source total
    on total.scheme = source.scheme and total.segment_id = 'total' and total.attribute = source.attribute
    and total.customers > 0
  group by source.scheme, source.segment_id
)
select
  p.scheme, p.rank, p.segment_id, p.month, p.is_complete, p.customers,
  cast(sums.known as double) / nullif(sums.attributes * p.customers, 0) as profile_completeness,
  p.customers as profile_completeness_n
from int_segment_periods p
left join sums on sums.scheme = p.scheme and sums.segment_id = p.segment_id
where p.month = 'all'
