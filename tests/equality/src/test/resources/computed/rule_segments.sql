with source as (
  select * from (values (1, 'vip', 'VIP'), (2, 'other', 'Other')) as t (place, segment_id, name)
)
select
  cast(segment_id as varchar) as segment_id, cast(place as bigint) as rank, cast(name as varchar) as name,
  cast(name as varchar) as name_pl, cast(null as varchar) as description, cast(null as varchar) as description_pl
from source
