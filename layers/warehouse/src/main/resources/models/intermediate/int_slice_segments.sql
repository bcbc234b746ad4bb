-- Stands for scheme_segments where figures are made by slice.
select cast(concat(l.scheme, '/', s.slice) as varchar) as scheme, l.rank, l.segment_id
from scheme_segments l
cross join int_slices s
