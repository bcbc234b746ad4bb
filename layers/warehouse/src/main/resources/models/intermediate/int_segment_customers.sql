-- What is counted and summed over the customers of a segment as they stand at as_of.
with cells as (
  select
    c.cell,
    count_if(l.is_recent) as recent, count_if(l.is_before) as before, count_if(l.is_recent and l.is_before) as retained,
    count_if(l.is_repeat) as repeated, count(l.customer_id) as buyers,
    count_if(l.is_churned) as churned, count(l.is_churned) as judged,
    sum(cast(round(p.p_alive, 8) as decimal(18,8))) as p_alive, count(p.p_alive) as p_alive_n,
    sum(cast(round(p.clv_predicted, 4) as decimal(18,4))) as clv_predicted, count(p.clv_predicted) as clv_predicted_n,
    sum(s.cost_to_serve) as cost_to_serve, count(s.cost_to_serve) as cost_to_serve_n
  from int_customer_cells c
  left join int_customer_loyalty l on l.customer_id = c.customer_id
  left join customer_predictions p on p.customer_id = c.customer_id
  left join int_customer_serving s on s.customer_id = c.customer_id
  group by c.cell
)
select
  s.scheme, s.segment_id,
  cast(sum(recent) as bigint) as recent,
  cast(sum(before) as bigint) as before,
  cast(sum(retained) as bigint) as retained,
  cast(sum(repeated) as bigint) as repeated,
  cast(sum(buyers) as bigint) as buyers,
  cast(sum(churned) as bigint) as churned,
  cast(sum(judged) as bigint) as judged,
  cast(sum(p_alive) as decimal(18,8)) as p_alive,
  cast(sum(p_alive_n) as bigint) as p_alive_n,
  cast(sum(clv_predicted) as decimal(18,4)) as clv_predicted,
  cast(sum(clv_predicted_n) as bigint) as clv_predicted_n,
  cast(sum(cost_to_serve) as decimal(18,4)) as cost_to_serve,
  cast(sum(cost_to_serve_n) as bigint) as cost_to_serve_n
from cells
join int_cell_segments s on s.cell = cells.cell
group by s.scheme, s.segment_id
