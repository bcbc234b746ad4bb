-- The segment of each cell in each scheme, and its total. The cell '' is what has no customer.
with cells as (
  select cell, min(customer_id) as customer_id from int_customer_cells group by cell
),
schemes as (
  select distinct scheme from scheme_segments
),
listed as (
  select cells.cell, s.scheme, coalesce(m.segment_id, 'unassigned') as segment_id
  from cells
  cross join schemes s
  left join memberships m on m.scheme = s.scheme and m.customer_id = cells.customer_id and m.is_primary
  union all
  select '' as cell, scheme, 'unassigned' as segment_id from schemes
)
select cast(cell as varchar) as cell, scheme, cast(segment_id as varchar) as segment_id from listed
union all
select cast(cell as varchar) as cell, scheme, cast('total' as varchar) as segment_id from listed
