-- Customers of whom a source says whether they left, beside what it reports of them: of each measure the latest period before
-- as_of, and what is known of the customer itself.
with facts as (
  select
    f.customer_id, lower(f.measure) as measure, f.value,
    row_number() over (
      partition by f.customer_id, lower(f.measure) order by f.period_start desc, f.measure, f.value) as place
  from customer_facts f
  cross join int_as_of a
  where f.customer_id is not null and f.value is not null and f.period_start < a.as_of_on
),
source as (
  select customer_id, measure, value from facts where place = 1
),
verdicts as (
  select customer_id, value <> 0 as is_churned from source where measure = 'churned'
),
attributes as (
  select
    c.customer_id, m.measure,
    case m.measure
      when 'employees' then cast(c.employees as double)
      when 'annual_revenue' then cast(c.annual_revenue as double)
      else cast(date_diff('year', c.birth_date, a.as_of_on) as double) end as value
  from customers c
  cross join int_as_of a
  cross join (select * from (values ('employees'), ('annual_revenue'), ('age')) as t (measure)) m
),
measures as (
  select customer_id, measure, value from source where measure <> 'churned'
  union all
  select a.customer_id, a.measure, a.value
  from attributes a
  left join source s on s.customer_id = a.customer_id and s.measure = a.measure
  where a.value is not null and s.customer_id is null
)
select v.customer_id, cast(m.measure as varchar) as measure, v.is_churned, m.value
from verdicts v
join measures m on m.customer_id = v.customer_id
