-- Pairs of records that no key makes one, but whose names are alike and whose other values agree: a score of 0.93 or more. The
-- name weighs 5, birth date and mailbox (of a company its domain) 3 each, postal code and telephone 2 each, the city 1. A
-- value that one of them lacks does not count, but a person needs 3 beside the name, a company 2. Two answers are none,
-- unless a key makes them one.
with firsts as (
  select other_no as record_no, min(record_no) as first_no
  from int_identity_matches
  group by other_no
),
compared as (
  select
    c.record_no, c.other_no, a.system, b.system as other_system, a.is_company,
    coalesce(f.first_no, c.record_no) as first_no, coalesce(g.first_no, c.other_no) as other_first_no,
    greatest(
      1 - cast(levenshtein_distance(a.name_key, b.name_key) as double) / greatest(length(a.name_key), length(b.name_key)),
      1 - cast(levenshtein_distance(a.company_key, b.company_key) as double)
        / greatest(length(a.company_key), length(b.company_key))) as similarity,
    case when a.postal_key is null or b.postal_key is null then 0 else 2 end
      + case when a.city_key is null or b.city_key is null then 0 else 1 end
      + case when a.birth_date is null or b.birth_date is null then 0 else 3 end
      + case when a.email_key is null or b.email_key is null then 0 else 3 end
      + case when a.phone_key is null or b.phone_key is null then 0 else 2 end as weight,
    case when a.postal_key = b.postal_key then 2 else 0 end
      + case when a.city_key = b.city_key then 1 else 0 end
      + case when a.birth_date = b.birth_date then 3 else 0 end
      + case
        when split_part(a.email_key, '@', case when a.is_company then 2 else 1 end)
          = split_part(b.email_key, '@', case when a.is_company then 2 else 1 end) then 3
        else 0
      end
      + case when a.phone_key = b.phone_key then 2 else 0 end as agreed
  from int_identity_candidates c
  join int_identity_records a on a.record_no = c.record_no
  join int_identity_records b on b.record_no = c.other_no
  left join firsts f on f.record_no = c.record_no
  left join firsts g on g.record_no = c.other_no
),
scored as (
  select
    record_no, other_no, system, other_system, first_no, other_first_no,
    cast(round((5 * similarity + agreed) / (5 + weight), 4) as decimal(5,4)) as score
  from compared
  where similarity >= 0.8 and weight >= case when is_company then 2 else 3 end
),
counted as (
  select
    scored.*,
    min(other_first_no) over (partition by record_no, other_system)
      = max(other_first_no) over (partition by record_no, other_system) as is_one_answer,
    min(first_no) over (partition by other_no, system)
      = max(first_no) over (partition by other_no, system) as is_one_other_answer
  from scored
  where score >= cast(0.93 as decimal(5,4))
)
select record_no, other_no, score
from counted
where is_one_answer and is_one_other_answer
