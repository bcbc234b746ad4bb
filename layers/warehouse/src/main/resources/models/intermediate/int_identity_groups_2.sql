-- The second step: the lowest group of any linked record, then the group of the record that leads it.
with source as (
  select record_no, group_no from int_identity_groups_1
),
reached as (
  select record_no, min(group_no) as group_no
  from (
    select record_no, group_no from source
    union all
    select l.record_no, s.group_no
    from int_identity_links l
    join source s on s.record_no = l.other_no) as around
  group by record_no
)
select reached.record_no, least(reached.group_no, coalesce(further.group_no, reached.group_no)) as group_no
from reached
left join reached further on further.record_no = reached.group_no
