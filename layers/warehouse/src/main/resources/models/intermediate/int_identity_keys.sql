-- What records share exactly. A value that too many records share, a reception's telephone or the mailbox of an office, is
-- no evidence and is not here; so is a company's name that one system gives to two customers.
with source as (
  select r.record_no, r.system, 'source_id' as evidence, v.system || ' ' || v.source_id as value
  from stg_customer_versions v
  join int_identity_records r on r.system = v.system and r.customer_id = v.customer_id
  where v.source_id is not null and v.source_id <> v.customer_id
  union
  select r.record_no, r.system, 'source_id' as evidence, r.system || ' ' || r.customer_id as value
  from int_identity_records r
  union all
  select record_no, system, 'customer_id' as evidence, customer_id as value from int_identity_records
  union all
  select record_no, system, 'email' as evidence, email_key as value from int_identity_records where email_key is not null
  union all
  select record_no, system, 'phone' as evidence, phone_key as value from int_identity_records where phone_key is not null
  union all
  select record_no, system, 'domain' as evidence, split_part(email_key, '@', 2) as value
  from int_identity_records
  left join int_free_mail_domains on domain = split_part(email_key, '@', 2)
  where is_company and email_key is not null and domain is null
  union all
  select record_no, system, 'company_name' as evidence, company_key as value
  from int_identity_records
  where is_company and company_key is not null
),
shared as (
  select evidence, value, sum(n) as n, max(n) as most
  from (select evidence, value, system, count(*) as n from source group by evidence, value, system) as by_system
  group by evidence, value
)
select source.evidence, source.value, source.record_no
from source
join shared on shared.evidence = source.evidence and shared.value = source.value
where shared.n between 2 and 12
  and shared.most <= case source.evidence when 'company_name' then 1 when 'source_id' then 2 else 3 end
