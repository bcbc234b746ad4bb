-- The first of four steps from pairs to groups: each linked record is grouped under the lowest one that it is linked with.
with source as (
  select record_no, other_no from int_identity_links
)
select record_no, least(record_no, min(other_no)) as group_no
from source
group by record_no
