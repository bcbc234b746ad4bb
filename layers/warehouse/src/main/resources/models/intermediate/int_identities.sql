-- Which customer each record is. A group that still holds two birth dates, and nothing that the team merged, is no customer:
-- its records stay apart. Two customers of one id, of two systems that count alike, are told apart by the system.
with grouped as (
  select
    r.record_no, r.system, r.customer_id as record_id, r.birth_date,
    case when leader.group_no = g.group_no then g.group_no else r.record_no end as group_no
  from int_identity_records r
  left join int_identity_groups_4 g on g.record_no = r.record_no
  left join int_identity_groups_4 leader on leader.record_no = g.group_no
),
decided as (
  select distinct g.group_no
  from grouped g
  join int_identity_links l on l.record_no = g.record_no and l.evidence = 'team'
),
refused as (
  select grouped.group_no
  from grouped
  left join decided on decided.group_no = grouped.group_no
  where decided.group_no is null
  group by grouped.group_no
  having min(birth_date) <> max(birth_date)
),
settled as (
  select
    grouped.record_no, grouped.system, grouped.record_id,
    case when refused.group_no is null then grouped.group_no else grouped.record_no end as group_no
  from grouped
  left join refused on refused.group_no = grouped.group_no
),
leaders as (
  select
    record_no,
    case
      when row_number() over (partition by record_id order by record_no) = 1 then record_id
      else record_id || '@' || system
    end as customer_id
  from settled
  where group_no = record_no
)
select settled.record_no, settled.system, settled.record_id, settled.group_no, leaders.customer_id
from settled
join leaders on leaders.record_no = settled.group_no
