-- Stands for int_cell_segments where figures are made by slice. What has no customer is in no slice.
with cells as (
  select c.cell, s.slice, s.cell as slice_cell
  from int_slice_cells s
  join int_customer_cells c on c.customer_id = s.customer_id
  group by c.cell, s.slice, s.cell
)
select
  cells.slice_cell as cell, cast(concat(s.scheme, '/', cells.slice) as varchar) as scheme, s.segment_id
from cells
join int_cell_segments s on s.cell = cells.cell
