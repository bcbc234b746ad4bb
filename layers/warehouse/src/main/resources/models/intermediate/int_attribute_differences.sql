-- How much an attribute depends on being in a segment: Cramer's V of the table of its values by inside and outside (Cramer
-- 1946), and the value whose share differs most. V squared is chi squared / n, as one side has two rows.
with source as (
  select
    scheme, segment_id, attribute, attribute_value, place,
    cast(customers as double) as inside, cast(total_customers as double) as value_total,
    cast(sum(customers) over of_segment as double) as n,
    cast(sum(total_customers) over of_segment as double) as total_n,
    cast(customers as double) / nullif(known_customers, 0) as segment_share,
    cast(total_customers - customers as double) / nullif(total_known_customers - known_customers, 0) as rest_share
  from int_segment_attributes
  where segment_id <> 'total'
  window of_segment as (partition by scheme, segment_id, attribute)
),
terms as (
  select
    source.*,
    cast(round((inside - n * value_total / total_n) * (inside - n * value_total / total_n) / value_total
      * (1 / n + 1 / (total_n - n)), 12) as decimal(18,12)) as term,
    row_number() over (
      partition by scheme, segment_id, attribute
      order by round(abs(segment_share - rest_share), 9) desc, place) as difference_place
  from source
  where n >= 2 and total_n - n >= 2
)
select
  scheme, segment_id, attribute,
  cast(max(n) as bigint) as n, cast(max(total_n - n) as bigint) as rest_n,
  max(case when difference_place = 1 then attribute_value end) as attribute_value,
  max(case when difference_place = 1 then segment_share end) as segment_share,
  max(case when difference_place = 1 then rest_share end) as rest_share,
  round(sqrt(cast(sum(term) as double)), 6) as cramers_v
from terms
group by scheme, segment_id, attribute
having count(*) >= 2
