-- The 50 values of each attribute that most customers have.
with source as (
  select
    int_segment_attributes.*,
    cast(customers as double) / nullif(known_customers, 0) as segment_share,
    cast(total_customers as double) / nullif(total_known_customers, 0) as total_share
  from int_segment_attributes
  where place <= 50
)
select
  scheme, rank, segment_id, attribute, attribute_value, customers, known_customers, segment_share, total_share,
  100 * segment_share / nullif(total_share, 0) as share_index
from source
