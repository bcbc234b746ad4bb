-- Pairs of records that a shared key makes one customer. What only hints at it, the telephone, a domain, a name, needs names
-- that agree; two records of one system are never merged on a domain or a name alone.
with pairs as (
  select
    k.evidence, a.record_no, b.record_no as other_no,
    a.system = b.system as is_one_system,
    a.company_key = b.company_key as is_same_name,
    a.email_key = b.email_key as is_same_email,
    a.country <> b.country as is_other_country,
    a.is_company and b.is_company as are_companies,
    regexp_like(k.value, '[A-Za-z].*[0-9]|[0-9].*[A-Za-z]|.{8}') as is_distinctive,
    1 - cast(levenshtein_distance(a.name_key, b.name_key) as double)
      / nullif(case when length(a.name_key) > length(b.name_key) then length(a.name_key) else length(b.name_key) end, 0)
      as similarity
  from int_identity_keys k
  join int_identity_keys o on o.evidence = k.evidence and o.value = k.value and o.record_no > k.record_no
  join int_identity_records a on a.record_no = k.record_no
  join int_identity_records b on b.record_no = o.record_no
  where a.birth_date is null or b.birth_date is null or a.birth_date = b.birth_date
),
judged as (
  select
    pairs.*,
    similarity is null or similarity >= 0.75 or coalesce(is_same_name, false) as names_agree,
    coalesce(similarity >= 0.75, false) or coalesce(is_same_name, false) as names_match
  from pairs
),
accepted as (
  select
    record_no, other_no, evidence,
    case evidence
      when 'source_id' then 1 when 'customer_id' then 2 when 'email' then 3 when 'phone' then 4 when 'domain' then 5
      else 6
    end as strength
  from judged
  where case evidence
    when 'source_id' then true
    when 'customer_id' then is_distinctive or names_agree or coalesce(is_same_email, false)
    when 'email' then names_agree or not is_one_system
    when 'phone' then names_match or (names_agree and not is_one_system)
    when 'domain' then names_match and are_companies and not is_one_system
    else are_companies and not is_one_system and not coalesce(is_other_country, false)
  end
)
select record_no, other_no, cast(min_by(evidence, strength) as varchar) as evidence, cast(min(strength) as bigint) as strength
from accepted
group by record_no, other_no
