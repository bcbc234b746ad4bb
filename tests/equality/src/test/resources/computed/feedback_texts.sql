with source as (
  select feedback_id, row_number() over (order by feedback_id) as place
  from feedback
)
select
  feedback_id, cast('pl' as varchar) as language,
  cast(case place % 3 when 0 then 'positive' when 1 then 'neutral' else 'negative' end as varchar) as sentiment,
  cast(1 - place % 3 as double) as score
from source
