-- the customers who moved or stayed are those of this run and of the run before
with moved as (
  select
    scheme,
    sum(case when to_state = 'segment' then customers end) as now_here,
    sum(case when from_state = 'segment' then customers end) as were_here
  from migrations
  group by scheme
),
now as (
  select scheme, count(*) as customers from memberships where is_primary group by scheme
),
before as (
  select scheme, count(*) as customers from run_previous_memberships group by scheme
)
select moved.scheme
from moved
left join now on now.scheme = moved.scheme
left join before on before.scheme = moved.scheme
where coalesce(moved.now_here, 0) <> coalesce(now.customers, 0)
  or coalesce(moved.were_here, 0) <> coalesce(before.customers, 0)
