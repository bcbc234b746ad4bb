select
  cast('ok' as varchar) as status, cast(null as varchar) as reason, cast(3 as bigint) as k,
  cast('bic' as varchar) as criterion, cast(0.5 as double) as silhouette, cast(1 as double) as davies_bouldin,
  cast(100 as double) as calinski_harabasz, cast(0.9 as double) as stability, cast('v1' as varchar) as model_version,
  cast(0.1 as double) as psi, cast(0.25 as double) as psi_limit
