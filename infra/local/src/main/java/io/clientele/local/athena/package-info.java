/** Amazon Athena: its SQL on DuckDB over the Parquet files in the local S3. */
@NullMarked
package io.clientele.local.athena;

import org.jspecify.annotations.NullMarked;
