-- Scores are brought to a scale of ten (nps) or five (csat), as int_customer_feedback has them; one beyond its scale is no answer.
with source as (
  select
    coalesce(c.cell, '') as cell, f.kind,
    case
      when f.kind = 'nps' and f.score between 0 and coalesce(f.scale_max, 10)
        then f.score * 10 / coalesce(nullif(f.scale_max, 0), 10)
      when f.kind = 'csat' and f.score between 0 and coalesce(f.scale_max, 5)
        then f.score * 5 / coalesce(nullif(f.scale_max, 0), 5)
    end as answer
  from feedback f
  cross join int_as_of a
  left join int_customer_cells c on c.customer_id = f.customer_id
  where f.kind in ('nps', 'csat') and (f.answered_at is null or f.answered_at < a.as_of)
),
counted as (
  select
    cell, kind, count(*) as answers,
    count_if(answer < case when kind = 'nps' then 7 else 3 end) as negative,
    count_if(answer >= case when kind = 'nps' then 9 else 4 end) as positive
  from source
  where answer is not null
  group by cell, kind
),
sums as (
  select
    s.scheme, s.segment_id, counted.kind, sum(counted.answers) as answers, sum(counted.negative) as negative,
    sum(counted.positive) as positive
  from counted
  join int_cell_segments s on s.cell = counted.cell
  group by s.scheme, s.segment_id, counted.kind
)
select
  l.scheme, l.rank, l.segment_id, kinds.kind,
  cast(coalesce(sums.negative, 0) as bigint) as negative,
  cast(coalesce(sums.answers - sums.negative - sums.positive, 0) as bigint) as neutral,
  cast(coalesce(sums.positive, 0) as bigint) as positive
from int_segment_sums l
cross join (select distinct kind from counted) kinds
left join sums on sums.scheme = l.scheme and sums.segment_id = l.segment_id and sums.kind = kinds.kind
