-- How many customers of a segment have each value of each attribute, of how many whose attribute is known.
with known as (
  select s.scheme, s.segment_id, k.attribute, sum(k.customers) as customers
  from int_cell_known k
  join int_cell_segments s on s.cell = k.cell
  group by s.scheme, s.segment_id, k.attribute
),
source as (
  select s.scheme, s.segment_id, a.attribute, a.attribute_value, sum(a.customers) as customers
  from int_cell_attributes a
  join int_cell_segments s on s.cell = a.cell
  group by s.scheme, s.segment_id, a.attribute, a.attribute_value
),
total as (
  select scheme, attribute, attribute_value, customers
  from source
  where segment_id = 'total'
)
select
  l.scheme, l.rank, l.segment_id, total.attribute, total.attribute_value,
  cast(coalesce(source.customers, 0) as bigint) as customers,
  cast(known.customers as bigint) as known_customers,
  cast(total.customers as bigint) as total_customers,
  cast(total_known.customers as bigint) as total_known_customers,
  row_number() over (
    partition by l.scheme, l.segment_id, total.attribute order by total.customers desc, total.attribute_value) as place
from total
join int_segment_sums l on l.scheme = total.scheme and l.segment_id <> 'unassigned'
join known on known.scheme = l.scheme and known.segment_id = l.segment_id and known.attribute = total.attribute
join known total_known
  on total_known.scheme = l.scheme and total_known.segment_id = 'total' and total_known.attribute = total.attribute
left join source
  on source.scheme = l.scheme and source.segment_id = l.segment_id and source.attribute = total.attribute
  and source.attribute_value = total.attribute_value
