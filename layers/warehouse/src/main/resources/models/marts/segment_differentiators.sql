-- What tells a segment from all other customers, the most telling first. To stand in one list, Cramer's V counts as the d of
-- the same strength: 2 V / sqrt(1 - V x V) (Cohen 1988, 2.2.6).
with source as (
  select
    scheme, segment_id, 'measure' as kind, measure as trait, cast(null as varchar) as attribute_value,
    'cohens_d' as effect, cohens_d as effect_size, abs(cohens_d) as strength, segment_mean, rest_mean, n, rest_n
  from int_measure_differences
  union all
  select
    scheme, segment_id, 'category' as kind, attribute as trait, attribute_value, 'cramers_v' as effect,
    cramers_v as effect_size, 2 * cramers_v / sqrt(greatest(1 - cramers_v * cramers_v, 1e-12)) as strength,
    segment_share as segment_mean, rest_share as rest_mean, n, rest_n
  from int_attribute_differences
)
select
  source.scheme, l.rank, source.segment_id,
  row_number() over (
    partition by source.scheme, source.segment_id order by round(source.strength, 5) desc, source.kind desc, source.trait)
    as place,
  cast(source.kind as varchar) as kind, source.trait, source.attribute_value,
  cast(source.effect as varchar) as effect, source.effect_size,
  cast(case when source.segment_mean > source.rest_mean then 'higher' when source.segment_mean < source.rest_mean
    then 'lower' else 'equal' end as varchar) as direction,
  source.segment_mean, source.rest_mean, source.n, source.rest_n
from source
join int_segment_sums l on l.scheme = source.scheme and l.segment_id = source.segment_id
