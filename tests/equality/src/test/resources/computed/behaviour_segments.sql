with source as (
  select * from (values (1, 'Often'), (2, 'Seldom'), (3, 'Once')) as t (place, name)
)
select
  cast(concat('b', cast(place as varchar)) as varchar) as segment_id, cast(place as bigint) as rank,
  cast(name as varchar) as name, cast(name as varchar) as name_pl, cast(name as varchar) as description,
  cast(name as varchar) as description_pl
from source
