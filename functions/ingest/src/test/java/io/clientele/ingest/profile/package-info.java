@org.jspecify.annotations.NullMarked
package io.clientele.ingest.profile;
