package io.clientele.api.uploads;

import com.github.f4b6a3.ulid.UlidCreator;
import io.clientele.api.openapi.Operation;
import io.clientele.api.paging.Cursor;
import io.clientele.api.paging.Limit;
import io.clientele.api.paging.ListView;
import io.clientele.api.problem.ProblemException;
import io.clientele.api.request.JsonBody;
import io.clientele.domain.store.Page;
import io.clientele.domain.store.UploadLinks;
import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadStatus;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Uploads and their reports; and a place to send a file to. */
@Controller("/v1/uploads")
final class UploadsController {
  private static final Duration LINK_VALID = Duration.ofMinutes(15);

  private final FoundUploads found;
  private final UploadPages pages;
  private final LeftOut leftOut;
  private final UploadLinks links;
  private final JsonBody body;
  private final Clock clock;

  UploadsController(
      FoundUploads found,
      UploadPages pages,
      LeftOut leftOut,
      UploadLinks links,
      JsonBody body,
      Clock clock) {
    this.found = found;
    this.pages = pages;
    this.leftOut = leftOut;
    this.links = links;
    this.body = body;
    this.clock = clock;
  }

  /** Newest first. With a status a page may hold fewer than its limit and still not be the last. */
  @Operation("Uploads and their reports, newest first")
  @Get
  ListView<UploadView> list(
      @QueryValue @Nullable String limit,
      @QueryValue @Nullable String cursor,
      @QueryValue @Nullable String status) {
    List<Cursor.Trait> list =
        List.of(
            new Cursor.Trait("list", "uploads"),
            new Cursor.Trait("status", status == null ? "any" : status));
    Page<Upload> page =
        pages.page(Limit.of(limit), Cursor.position(cursor, list), statusOf(status));
    var leftOutBy = leftOut.byRun();
    return new ListView<>(
        page.items().stream()
            .map(upload -> UploadView.of(upload, leftOutBy.apply(upload)))
            .toList(),
        Cursor.of(list, page.nextCursor()));
  }

  @Operation("One upload and its report")
  @Get("/{uploadId}")
  UploadView one(String uploadId) {
    Upload upload = found.upload(uploadId);
    return UploadView.of(upload, leftOut.byRun().apply(upload));
  }

  /** The key is new each time: a file of the same name never replaces another. */
  @Operation(value = "A place to send a file to", status = 201, body = UploadRequestBody.class)
  @Post
  HttpResponse<UploadTargetView> place(HttpRequest<?> request) {
    String fileName = body.read(request, UploadRequestBody.class, "file_name").plainFileName();
    Instant now = clock.instant();
    String key = "uploads/%s/%s".formatted(UlidCreator.getUlid(now.toEpochMilli()), fileName);
    return HttpResponse.created(
        new UploadTargetView(links.put(key, LINK_VALID), "PUT", key, now.plus(LINK_VALID)));
  }

  private static @Nullable UploadStatus statusOf(@Nullable String word) {
    if (word == null) {
      return null;
    }
    return Arrays.stream(UploadStatus.values())
        .filter(status -> status.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.invalidParameter(
                    "status",
                    word,
                    Arrays.stream(UploadStatus.values())
                        .map(UploadStatus::word)
                        .collect(Collectors.joining(", ", "one of ", ""))));
  }
}
