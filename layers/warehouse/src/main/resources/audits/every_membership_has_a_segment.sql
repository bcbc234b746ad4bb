-- every segment that a customer is in is listed
select m.scheme, m.segment_id
from (select distinct scheme, segment_id from memberships) m
left join scheme_segments s on s.scheme = m.scheme and s.segment_id = m.segment_id
where s.segment_id is null
