-- What the team's own rules can ask of a customer, as of the run.
with deals as (
  select
    o.customer_id,
    count_if(not coalesce(o.is_closed, false)) as open_opportunities,
    cast(sum(case when not coalesce(o.is_closed, false) then o.amount_reporting end) as decimal(18,4)) as pipeline_value
  from int_opportunities o
  cross join int_as_of a
  where o.customer_id is not null and (o.created_at is null or o.created_at < a.as_of)
  group by o.customer_id
),
contacts as (
  select
    e.customer_id,
    sum(case when e.action = 'opened' then coalesce(e.quantity, 1) end) as emails_opened,
    sum(case when e.action = 'clicked' then coalesce(e.quantity, 1) end) as emails_clicked,
    sum(case when e.action = 'visited' then coalesce(e.quantity, 1) end) as visits
  from engagements e
  cross join int_as_of a
  where e.occurred_at < a.as_of and e.occurred_at >= date_add('day', -365, a.as_of)
  group by e.customer_id
),
answers as (
  select
    f.customer_id,
    max_by(f.score, f.answered_at) filter (where f.kind = 'nps') as nps_score,
    count_if(f.kind = 'ticket') as tickets
  from feedback f
  cross join int_as_of a
  where f.answered_at < a.as_of
  group by f.customer_id
),
contracts as (
  select customer_id, count(*) as active_subscriptions
  from subscriptions
  where status = 'active'
  group by customer_id
)
select
  r.customer_id, c.kind, c.country, c.region, c.city, c.industry, c.employees, c.annual_revenue, c.gender,
  cast(date_diff('year', c.birth_date, a.as_of_on) as bigint) as age, c.acquisition_channel, c.owner,
  c.consent_marketing, r.recency_days, r.frequency, r.monetary, r.orders,
  cast(r.monetary as double) / nullif(r.orders, 0) as aov,
  cast(date_diff('day', r.first_purchase_date, a.as_of_on) as bigint) as tenure_days,
  r.first_purchase_date, r.last_purchase_date, r.r_score, r.f_score, r.m_score, r.segment_id as rfm_segment,
  p.p_alive, p.clv_predicted, p.churn_probability,
  cast(coalesce(d.open_opportunities, 0) as bigint) as open_opportunities,
  coalesce(d.pipeline_value, cast(0 as decimal(18,4))) as pipeline_value,
  cast(coalesce(e.emails_opened, 0) as decimal(18,4)) as emails_opened,
  cast(coalesce(e.emails_clicked, 0) as decimal(18,4)) as emails_clicked,
  cast(coalesce(e.visits, 0) as decimal(18,4)) as visits,
  cast(f.nps_score as decimal(18,4)) as nps_score, cast(coalesce(f.tickets, 0) as bigint) as tickets,
  cast(coalesce(s.active_subscriptions, 0) as bigint) as active_subscriptions
from rfm r
cross join int_as_of a
left join customers c on c.customer_id = r.customer_id
left join customer_predictions p on p.customer_id = r.customer_id
left join deals d on d.customer_id = r.customer_id
left join contacts e on e.customer_id = r.customer_id
left join answers f on f.customer_id = r.customer_id
left join contracts s on s.customer_id = r.customer_id
