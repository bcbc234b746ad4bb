-- The months in which a customer was scored into another segment than the month before, its first among them.
select customer_id, month, segment_id, previous_segment_id
from int_month_segments
where previous_segment_id is null or previous_segment_id <> segment_id
