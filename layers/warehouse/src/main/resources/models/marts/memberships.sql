with source as (
  select 'rfm' as scheme, customer_id, segment_id
  from rfm
)
select
  cast(scheme as varchar) as scheme, customer_id, segment_id, cast(1 as double) as weight, true as is_primary
from source
