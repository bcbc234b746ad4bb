/** Amazon S3: S3Proxy in this process, over a directory. */
@NullMarked
package io.clientele.local.s3;

import org.jspecify.annotations.NullMarked;
