-- Every segment of every scheme in the order they are shown; total and unassigned are none of them.
with rfm_source as (
  select * from (values
    (1, 'champions', 'Champions', 'Najlepsi', 'Bought recently, buy often and spend the most.',
      'Kupili niedawno, kupują często i wydają najwięcej.'),
    (2, 'loyal', 'Loyal', 'Lojalni', 'Buy often and spend much, if not in the last days.',
      'Kupują często i wydają dużo, choć nie w ostatnich dniach.'),
    (3, 'active', 'Active', 'Aktywni', 'Bought recently, with middling frequency and value.',
      'Kupili niedawno; częstotliwość i wartość mają przeciętną.'),
    (4, 'new', 'New', 'Nowi', 'Bought recently for the first time, and little so far.',
      'Kupili niedawno po raz pierwszy i na razie niewiele.'),
    (5, 'promising', 'Promising', 'Obiecujący', 'Bought recently and begin to buy more.',
      'Kupili niedawno i zaczynają kupować więcej.'),
    (6, 'needs_attention', 'Needs attention', 'Wymagający uwagi', 'Middling buyers whose last purchase is a while ago.',
      'Przeciętni kupujący, od których ostatniego zakupu minęło trochę czasu.'),
    (7, 'almost_lost', 'Almost lost', 'Prawie utraceni', 'Bought little or middling, and not for a long time.',
      'Kupili niewiele lub przeciętnie i od dawna nic nie kupili.'),
    (8, 'at_risk', 'At risk', 'Zagrożeni', 'Bought often and much, but not for a long time.',
      'Kupowali często i dużo, ale od dawna nic nie kupili.'),
    (9, 'previously_loyal', 'Previously loyal', 'Dawniej lojalni', 'Were among the best, and are silent the longest.',
      'Należeli do najlepszych, a milczą najdłużej.'),
    (10, 'dormant', 'Dormant', 'Uśpieni', 'Bought little, and are silent the longest.',
      'Kupili niewiele i milczą najdłużej.'),
    (11, 'prospects', 'Prospects', 'Potencjalni', 'Known, but never bought.',
      'Znani, ale nigdy nic nie kupili.')
  ) as t (rank, segment_id, name, name_pl, description, description_pl)
),
value_source as (
  select
    tier as rank, concat('tier_', cast(tier as varchar)) as segment_id, concat('Tier ', cast(tier as varchar)) as name,
    concat('Poziom ', cast(tier as varchar)) as name_pl,
    case when tier = 1 then 'Customers of the highest value.' when is_last then 'Customers of the lowest value.'
      else 'Customers of middling value.' end as description,
    case when tier = 1 then 'Klienci o najwyższej wartości.' when is_last then 'Klienci o najniższej wartości.'
      else 'Klienci o średniej wartości.' end as description_pl
  from run_value_tiers
  union all
  select (select max(tier) + 1 from run_value_tiers) as rank, segment_id, name, name_pl, description, description_pl
  from rfm_source
  where segment_id = 'prospects'
),
renamed as (
  select 'rfm' as scheme, rank, segment_id, name, name_pl, description, description_pl from rfm_source
  union all
  select 'behaviour' as scheme, rank, segment_id, name, name_pl, description, description_pl from behaviour_segments
  union all
  select 'value' as scheme, rank, segment_id, name, name_pl, description, description_pl from value_source
  union all
  select 'rules' as scheme, rank, segment_id, name, name_pl, description, description_pl from rule_segments
)
select
  cast(scheme as varchar) as scheme, cast(rank as bigint) as rank, cast(segment_id as varchar) as segment_id,
  cast(name as varchar) as name, cast(name_pl as varchar) as name_pl, cast(description as varchar) as description,
  cast(description_pl as varchar) as description_pl
from renamed
