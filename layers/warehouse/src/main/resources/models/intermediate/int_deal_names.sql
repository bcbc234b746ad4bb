-- What opportunities call a customer that no source has under this id, where it is the name of exactly one company.
with known as (
  select system, record_id as reference from int_identities
  union
  select system, source_id as reference from stg_customer_versions where source_id is not null
),
deals as (
  select
    split_part(o.source, '.', 1) as system, o.customer_id as reference,
    min(row(o.upload_id, o.line, o.source)) as first_row
  from stg_opportunities o
  left join int_identities i on i.record_id = o.customer_id
  left join known on known.system = split_part(o.source, '.', 1) and known.reference = o.customer_id
  where o.customer_id is not null and o.source is not null and i.record_id is null and known.reference is null
  group by split_part(o.source, '.', 1), o.customer_id
),
companies as (
  select
    r.company_key, min(i.customer_id) as customer_id, min(i.record_no) as record_no,
    count(distinct i.customer_id) as customers
  from int_identity_records r
  join int_identities i on i.record_no = r.record_no
  where r.is_company and r.company_key is not null
  group by r.company_key
)
select
  deals.system, deals.reference, companies.customer_id, companies.record_no as matched_no, deals.first_row[1] as upload_id,
  deals.first_row[2] as line, deals.first_row[3] as source
from deals
join int_customer_names n on n.name = deals.reference
join companies on companies.company_key = n.company_key
where companies.customers = 1
