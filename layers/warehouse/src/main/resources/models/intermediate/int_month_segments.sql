-- The segment of each customer at the end of each month, scored among the buyers of that day.
with ranked as (
  select
    customer_id, month,
    count(*) over (partition by month) as buyers,
    rank() over (partition by month order by last_purchase_date) - 1 as r_worse,
    rank() over (partition by month order by frequency) - 1 as f_worse,
    rank() over (partition by month order by monetary) - 1 as m_worse
  from int_customer_months
  where frequency > 0
),
scored as (
  select
    customer_id, month,
    1 + 5 * r_worse / buyers as r_score,
    (3 + 5 * f_worse / buyers + 5 * m_worse / buyers) / 2 as fm_score
  from ranked
),
renamed as (
  select m.customer_id, m.month, coalesce(s.segment_id, 'prospects') as segment_id
  from int_customer_months m
  left join scored on scored.customer_id = m.customer_id and scored.month = m.month
  left join int_rfm_segments s on s.r_score = scored.r_score and s.fm_score = scored.fm_score
)
select
  customer_id, month, segment_id,
  lag(segment_id) over (partition by customer_id order by month) as previous_segment_id
from renamed
