-- One row: the instant the run looks from. Unless given, the midnight in the reporting time zone after the last
-- purchase day, after the last day of which facts tell revenue, or after the last upload's day where there is neither.
with source as (
  select
    s.as_of, s.time_zone,
    coalesce(
      m.last_on, cast(at_timezone(with_timezone(u.last_at, 'UTC'), s.time_zone) as date)) as last_on
  from int_settings s
  cross join (select max(happened_on) as last_on from int_movements where is_purchase or kind = 'fact') m
  cross join (select max(received_at) as last_at from run_uploads) u
),
renamed as (
  select
    time_zone,
    coalesce(
      as_of,
      cast(at_timezone(with_timezone(cast(date_add('day', 1, last_on) as timestamp(6)), time_zone), 'UTC')
        as timestamp(6))) as as_of
  from source
),
wall_clock as (
  select
    as_of, cast(at_timezone(with_timezone(as_of, 'UTC'), time_zone) as timestamp(6)) as local_as_of
  from renamed
)
select
  as_of,
  cast(local_as_of as date) as as_of_on,
  cast(date_add('millisecond', -1, local_as_of) as date) as last_on
from wall_clock
