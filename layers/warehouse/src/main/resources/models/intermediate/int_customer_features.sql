-- What behaviour is told by, null where it is not known. Shares are summed as decimals, so that their order does not matter.
with orders_source as (
  select
    o.customer_id,
    sum(case when o.net_amount_reporting >= 0 and o.discount_amount_reporting >= 0
      then cast(round(cast(o.discount_amount_reporting as double) / nullif(cast(o.net_amount_reporting as double)
        + cast(o.discount_amount_reporting as double), 0), 6) as decimal(18,6)) end) as discounts,
    count(case when o.net_amount_reporting >= 0 and o.discount_amount_reporting >= 0
      and o.net_amount_reporting + o.discount_amount_reporting > 0 then o.discount_amount_reporting end) as discount_orders,
    sum(case when o.net_amount_reporting < 0 then -o.net_amount_reporting else o.refund_amount_reporting end) as returned,
    sum(case when o.net_amount_reporting > 0 then o.net_amount_reporting end) as sold
  from int_orders o
  join int_activity a on a.kind = 'order' and a.movement_id = o.order_id
  where o.customer_id is not null
  group by o.customer_id
),
contacts as (
  select e.customer_id, sum(coalesce(e.quantity, 1)) as contacts
  from engagements e
  cross join int_as_of a
  where e.action in ('opened', 'clicked', 'visited', 'liked', 'shared', 'replied')
    and e.occurred_at < a.as_of and e.occurred_at >= date_add('day', -365, a.as_of)
  group by e.customer_id
),
answers as (
  select
    f.customer_id, count(*) as answers,
    sum(cast(round(cast(f.score as double) / cast(f.scale_max as double), 6) as decimal(18,6))) as satisfaction
  from feedback f
  cross join int_as_of a
  where f.kind in ('nps', 'csat', 'rating') and f.score between 0 and f.scale_max and f.scale_max > 0
    and f.answered_at < a.as_of
  group by f.customer_id
),
categories as (
  select
    c.customer_id, sum(c.order_lines) as order_lines,
    sum(case when t.rank = 1 then c.order_lines else 0 end) as category_1,
    sum(case when t.rank = 2 then c.order_lines else 0 end) as category_2,
    sum(case when t.rank = 3 then c.order_lines else 0 end) as category_3,
    sum(case when t.rank = 4 then c.order_lines else 0 end) as category_4,
    sum(case when t.rank = 5 then c.order_lines else 0 end) as category_5,
    sum(case when t.rank = 6 then c.order_lines else 0 end) as category_6
  from int_customer_categories c
  left join int_top_categories t on t.category = c.category
  group by c.customer_id
)
select
  r.customer_id, r.recency_days, r.frequency, r.monetary,
  cast(date_diff('day', r.first_purchase_date, a.as_of_on) as bigint) as tenure_days,
  cast(date_diff('day', r.first_purchase_date, r.last_purchase_date) as double) / nullif(r.frequency - 1, 0)
    as interpurchase_days,
  cast(o.discounts as double) / nullif(o.discount_orders, 0) as discount_share,
  cast(o.returned as double) / nullif(cast(o.sold as double), 0) as return_share,
  cast(case when f.fed > 0 then coalesce(e.contacts, 0) end as double) as engagement,
  cast(s.satisfaction as double) / nullif(s.answers, 0) as satisfaction,
  cast(c.category_1 as double) / c.order_lines as category_1,
  cast(c.category_2 as double) / c.order_lines as category_2,
  cast(c.category_3 as double) / c.order_lines as category_3,
  cast(c.category_4 as double) / c.order_lines as category_4,
  cast(c.category_5 as double) / c.order_lines as category_5,
  cast(c.category_6 as double) / c.order_lines as category_6
from rfm r
cross join int_as_of a
cross join (select count(*) as fed from engagements) f
left join orders_source o on o.customer_id = r.customer_id
left join contacts e on e.customer_id = r.customer_id
left join answers s on s.customer_id = r.customer_id
left join categories c on c.customer_id = r.customer_id
where r.frequency > 0
