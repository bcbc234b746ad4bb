-- The same cleaning as plain SQL: what is read, what is refused and why, rows that come twice, three tables as Parquet.
create table raw as
select * from read_csv('{source}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', auto_detect = false,
  columns = {{'order_id': 'varchar', 'line': 'varchar', 'day': 'varchar', 'status': 'varchar', 'customer': 'varchar', 'sku': 'varchar',
    'product': 'varchar', 'quantity': 'varchar', 'price': 'varchar', 'discount': 'varchar', 'total': 'varchar', 'currency': 'varchar'}});

create table clean as
with texts as (
  select
    nullif(trim(order_id), '') as order_id, nullif(trim(line), '') as line, trim(day) as day, lower(trim(status)) as status,
    nullif(trim(customer), '') as customer, trim(sku) as sku, trim(product) as product, trim(quantity) as quantity,
    replace(trim(price), ',', '.') as price, replace(trim(total), ',', '.') as total, upper(trim(currency)) as currency
  from raw
),
readings as (
  select
    *,
    coalesce(try_strptime(day, '%Y-%m-%d'), try_strptime(day, '%d.%m.%Y'), try_strptime(day, '%d %b %Y')) as ordered_at,
    try_cast(quantity as decimal(18,4)) as quantity_value, try_cast(price as decimal(18,4)) as price_value,
    try_cast(total as decimal(18,4)) as total_value, try_cast(line as bigint) as line_no
  from texts
)
select
  *,
  case when ordered_at is null then 'bad_date' when total_value is null then 'bad_number' when order_id is null or line_no is null then 'missing_key' end
    as reason,
  md5(concat_ws('|', order_id, line_no, ordered_at, status, customer, sku, product, quantity_value, price_value, total_value, currency)) as row_hash
from readings;

select count(*), count(*) filter (where reason is not null), count(distinct row_hash) filter (where reason is null) from clean;
copy (select order_id, line_no, sku, product, quantity_value, price_value, total_value, row_hash from clean where reason is null)
  to '{target}/order_lines.parquet' (format parquet, compression zstd);
copy (select order_id, customer, ordered_at, status, currency, row_hash from clean where reason is null)
  to '{target}/orders.parquet' (format parquet, compression zstd);
copy (select customer, row_hash from clean where reason is null and customer is not null)
  to '{target}/customers.parquet' (format parquet, compression zstd);
copy (select * from clean where reason is not null) to '{target}/quarantine.csv' (header);
