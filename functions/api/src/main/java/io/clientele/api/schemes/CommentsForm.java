package io.clientele.api.schemes;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of a page of comments: {@link CommentsHead}, and the comments as the run wrote them. */
record CommentsForm(
    String runId,
    Instant asOf,
    @Nullable String currency,
    String scheme,
    String segmentId,
    @Nullable String nextCursor,
    List<CommentForm> items) {}
