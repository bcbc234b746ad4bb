-- The lake of an invented company, as ingest leaves it: {customers} customers, half of them quiet or gone, about 18 order lines each.
-- Written with numbers that a hash gives, so that the same size is the same company.
create macro rnd(x) as cast(hash(x) % 1000000007 as bigint);

create table people as
select
  i, 'K-' || lpad(cast(i as varchar), 7, '0') as customer_id,
  i % 4 as kind,
  rnd(i) % 1000000 / 1e6 as u, rnd(i + 1e9) % 1000000 / 1e6 as v, cast(rnd(i + 2e9) % 1000 as integer) as start_day
from range(1, {customers} + 1) t(i);

create table purchases as
select
  p.*, n, 'O-' || lpad(cast(p.i as varchar), 7, '0') || '-' || n as order_id,
  start_day + cast((rnd(p.i * 1000 + n) % 100000) / 1e5 * greatest(1, v * (1090 - start_day)) as integer) as day,
  rnd(p.i * 1000 + n + 7) as h
from people p, range(0, case when u < 0.12 then 0 else cast(1 - ln(v + 1e-6) * 7.2 as integer) end) t(n);

create table rows as
select
  row_number() over () + 1 as line, o.*, line_no, md5('line' || o.i || '-' || n || '-' || line_no) as row_hash,
  rnd(o.i * 100000 + n * 10 + line_no) as g, cast(floor(400 * pow((rnd(o.i * 100000 + n * 10 + line_no + 5) % 100000) / 1e5, 2)) as integer) as item
from purchases o, range(1, cast(o.h % 4 + 2 as integer)) t(line_no);

copy (
  select
    customer_id, case when kind = 0 then 'company' else 'person' end as kind, 'Name ' || md5(cast(i as varchar))[:6] || ' Family' || i as name,
    'someone' || i || '@mail' || i % 97 || '.example' as email, null as phone, null::date as birth_date, null as gender,
    ['PL', 'DE', 'GB', 'CZ'][i % 4 + 1] as country, null as region, 'Town ' || i % 300 as city, null as postal_code,
    ['retail', 'food', 'hotel'][i % 3 + 1] as industry, i % 50 as employees, null::decimal(18,4) as annual_revenue,
    ['search', 'social', 'referral', 'direct'][rnd(i + 5) % 4 + 1] as acquisition_channel,
    timestamp '2021-01-01' + to_days(start_day) as acquired_at, 'owner ' || i % 20 as owner, i % 5 > 0 as consent_marketing,
    null::varchar[] as preferences, timestamp '2023-06-01' as updated_at,
    system || '.customers' as source, system as source_id, '{upload}' as upload_id, i * 2 + (system = 'crm')::int as line,
    timestamp '2024-01-01' as ingested_at, md5(system || i) as row_hash
  from (select *, 'shop' as system from people union all by name select * replace ('A-' || i as customer_id), 'crm' as system from people where i % 10 < 3)
) to '{folder}/customers.parquet' (format parquet, compression zstd);

copy (
  select
    order_id, customer_id, timestamp '2021-01-01' + to_days(day) + to_seconds(cast(h % 86400 as bigint)) as ordered_at,
    case when h % 50 = 0 then 'cancelled' when h % 31 = 0 then 'refunded' else 'completed' end as status,
    ['USD', 'EUR', 'PLN'][i % 3 + 1] as currency, null::decimal(18,4) as gross_amount, null::decimal(18,4) as discount_amount,
    null::decimal(18,4) as refund_amount, null::decimal(18,4) as net_amount, null::decimal(18,4) as cost_amount,
    ['web', 'store', 'app'][h % 3 + 1] as channel, 'shop.orders' as source, order_id as source_id, '{upload}' as upload_id, line,
    timestamp '2024-01-01' as ingested_at, row_hash
  from rows
) to '{folder}/orders.parquet' (format parquet, compression zstd);

copy (
  select
    order_id, line_no, 'SKU-' || item as sku, 'Product ' || item as product, 'Category ' || item % 12 as category,
    cast(1 + g % 9 as decimal(18,4)) as quantity, cast((1 + item % 40) * (1 + kind) as decimal(18,4)) as unit_price,
    cast((1 + g % 9) * (1 + item % 40) * (1 + kind) as decimal(18,4)) as net_amount,
    cast((1 + g % 9) * (1 + item % 40) * (1 + kind) * 0.6 as decimal(18,4)) as cost_amount,
    'shop.orders' as source, order_id || '/' || line_no as source_id, '{upload}' as upload_id, line,
    timestamp '2024-01-01' as ingested_at, row_hash
  from rows
) to '{folder}/order_lines.parquet' (format parquet, compression zstd);

copy (
  select
    'SKU-' || i as sku, 'Product ' || i as product, 'Category ' || i % 12 as category, cast(1 + i % 40 as decimal(18,4)) as list_price,
    cast((1 + i % 40) * 0.6 as decimal(18,4)) as unit_cost, 'USD' as currency, 'erp.products' as source, 'SKU-' || i as source_id,
    '{upload}' as upload_id, 9000000 + i as line, timestamp '2024-01-01' as ingested_at, md5('product' || i) as row_hash
  from range(0, 400) t(i)
) to '{folder}/products.parquet' (format parquet, compression zstd);

copy (
  select
    'C-' || i as campaign_id, 'Campaign ' || i as name, 'email' as channel, timestamp '2021-01-01' + to_days(cast(i * 90 as integer)) as started_at,
    timestamp '2021-01-01' + to_days(cast(i * 90 + 14 as integer)) as ended_at, cast(1000 as decimal(18,4)) as spend_amount, 'USD' as currency,
    'retention' as purpose, 100000 as impressions, 2000 as clicks, 'crm.campaigns' as source, 'C-' || i as source_id,
    '{upload}' as upload_id, 9100000 + i as line, timestamp '2024-01-01' as ingested_at, md5('campaign' || i) as row_hash
  from range(1, 12) t(i)
) to '{folder}/campaigns.parquet' (format parquet, compression zstd);

copy (
  select
    'C-11' as campaign_id, customer_id, 'sent' as status, null::timestamp as responded_at, v < 0.2 as is_holdout,
    'crm.members' as source, customer_id as source_id, '{upload}' as upload_id, i as line, timestamp '2024-01-01' as ingested_at,
    md5('member' || i) as row_hash
  from people where i % 4 = 1
) to '{folder}/campaign_members.parquet' (format parquet, compression zstd);

copy (
  select
    'E-' || i || '-' || n as engagement_id, customer_id,
    timestamp '2021-01-01' + to_days(cast((n // 3 + 1) * 90 as integer)) + to_seconds(cast(rnd(i + n) % 600000 as bigint)) as occurred_at,
    case when n % 13 < 10 then 'email' else 'web' end as channel,
    case when n % 13 >= 10 then 'visited' else ['sent', 'opened', 'clicked'][n % 3 + 1] end as action,
    case when n % 13 < 10 then 'C-' || (n // 3 + 1) end as campaign_id, null::decimal(18,4) as quantity,
    'mailing.events' as source, 'E-' || i || '-' || n as source_id, '{upload}' as upload_id, i * 20 + n as line,
    timestamp '2024-01-01' as ingested_at, md5('event' || i || '-' || n) as row_hash
  from people, range(0, 13) t(n)
) to '{folder}/engagements.parquet' (format parquet, compression zstd);

copy (
  select
    'F-' || i as feedback_id, customer_id, null as order_id,
    timestamp '2023-01-01' + to_days(cast(rnd(i + 3) % 360 as integer)) as answered_at, 'nps' as kind,
    cast(rnd(i + 4) % 11 as double) as score, 10.0 as scale_max,
    case when i % 6 = 0 then ['Very kind service, quick delivery.', 'The parcel came late and damaged.', 'Bardzo dobra kawa, polecam.',
      'Nikt nie odpowiedzial na reklamacje.', 'Too expensive for what it is.'][rnd(i) % 5 + 1] end as text,
    'survey.nps' as source, 'F-' || i as source_id, '{upload}' as upload_id, i as line, timestamp '2024-01-01' as ingested_at,
    md5('feedback' || i) as row_hash
  from people where i % 2 = 0
) to '{folder}/feedback.parquet' (format parquet, compression zstd)
