-- The pairs that hold, both ways. The team's word goes first: a record that it split off keeps only what the team merged it
-- with. Else two birth dates forbid a merge, also through a record between them that has none.
with found as (
  select record_no, other_no, evidence, strength, cast(1 as decimal(5,4)) as score from int_identity_matches
  union all
  select record_no, other_no, 'likeness' as evidence, 7 as strength, score from int_identity_likeness
),
both_ways as (
  select record_no, other_no, evidence, strength, score from found
  union all
  select other_no as record_no, record_no as other_no, evidence, strength, score from found
),
known as (
  select b.record_no, min(r.birth_date) as first_date, max(r.birth_date) as last_date
  from both_ways b
  join int_identity_records r on r.record_no = b.other_no
  group by b.record_no
),
dated as (
  select
    r.record_no, coalesce(r.birth_date, known.first_date) as birth_date,
    r.birth_date is null and known.first_date <> known.last_date as is_contested
  from int_identity_records r
  join known on known.record_no = r.record_no
),
allowed as (
  select b.*
  from both_ways b
  join dated a on a.record_no = b.record_no
  join dated o on o.record_no = b.other_no
  left join int_identity_decisions s on s.action = 'split' and s.record_no = b.record_no
  left join int_identity_decisions t on t.action = 'split' and t.record_no = b.other_no
  where s.record_no is null and t.record_no is null
    and coalesce(a.birth_date = o.birth_date, true) and not coalesce(a.is_contested, false)
    and not coalesce(o.is_contested, false)
),
decided as (
  select record_no, other_no from int_identity_decisions where action = 'merge'
  union
  select other_no as record_no, record_no as other_no from int_identity_decisions where action = 'merge'
)
select
  coalesce(d.record_no, a.record_no) as record_no, coalesce(d.other_no, a.other_no) as other_no,
  cast(case when d.record_no is not null then 'team' else a.evidence end as varchar) as evidence,
  cast(case when d.record_no is not null then 0 else a.strength end as bigint) as strength,
  cast(case when d.record_no is not null then 1 else a.score end as decimal(5,4)) as score
from allowed a
full join decided d on d.record_no = a.record_no and d.other_no = a.other_no
