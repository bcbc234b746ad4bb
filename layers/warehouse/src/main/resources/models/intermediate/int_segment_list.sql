-- The segments of each scheme in the order they are shown.
with source as (
  select * from (values
    ('rfm', 1, 'champions'), ('rfm', 2, 'loyal'), ('rfm', 3, 'active'), ('rfm', 4, 'new'), ('rfm', 5, 'promising'),
    ('rfm', 6, 'needs_attention'), ('rfm', 7, 'almost_lost'), ('rfm', 8, 'at_risk'), ('rfm', 9, 'previously_loyal'),
    ('rfm', 10, 'dormant'), ('rfm', 11, 'prospects')
  ) as t (scheme, rank, segment_id)
)
select
  cast(scheme as varchar) as scheme, cast(rank as bigint) as rank, cast(segment_id as varchar) as segment_id
from source
