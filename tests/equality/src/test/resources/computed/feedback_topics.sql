with source as (
  select feedback_id, row_number() over (order by feedback_id) as place
  from feedback
)
select feedback_id, cast(case when place % 2 = 0 then 'delivery' else 'price' end as varchar) as topic
from source
