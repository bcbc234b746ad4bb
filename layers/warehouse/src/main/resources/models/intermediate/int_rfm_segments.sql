-- The segment of each pair of scores: the eleven names of Shopify's customer RFM groups.
with source as (
  select * from (values
    (5, 5, 'champions'), (5, 4, 'champions'), (5, 3, 'active'), (5, 2, 'promising'), (5, 1, 'new'),
    (4, 5, 'loyal'), (4, 4, 'loyal'), (4, 3, 'active'), (4, 2, 'promising'), (4, 1, 'new'),
    (3, 5, 'loyal'), (3, 4, 'loyal'), (3, 3, 'needs_attention'), (3, 2, 'needs_attention'), (3, 1, 'almost_lost'),
    (2, 5, 'at_risk'), (2, 4, 'at_risk'), (2, 3, 'almost_lost'), (2, 2, 'almost_lost'), (2, 1, 'dormant'),
    (1, 5, 'previously_loyal'), (1, 4, 'previously_loyal'), (1, 3, 'dormant'), (1, 2, 'dormant'), (1, 1, 'dormant')
  ) as t (r_score, fm_score, segment_id)
)
select cast(r_score as bigint) as r_score, cast(fm_score as bigint) as fm_score, cast(segment_id as varchar) as segment_id
from source
