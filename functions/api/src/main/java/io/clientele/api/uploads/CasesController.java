package io.clientele.api.uploads;

import io.clientele.api.openapi.Operation;
import io.clientele.api.paging.Cursor;
import io.clientele.api.paging.Limit;
import io.clientele.api.problem.ProblemException;
import io.clientele.domain.upload.RowCounts;
import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadCase;
import io.clientele.domain.upload.UploadCase.State;
import io.clientele.domain.upload.UploadLedger;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody has to look after, and what became of all files. */
@Controller("/v1/cases")
final class CasesController {
  private final UploadLedger ledger;
  private final FoundUploads uploads;
  private final LeftOut leftOut;

  CasesController(UploadLedger ledger, FoundUploads uploads, LeftOut leftOut) {
    this.ledger = ledger;
    this.uploads = uploads;
    this.leftOut = leftOut;
  }

  /** One upload, however old, and how its case stands. */
  @Operation("One upload, and whether its case is closed")
  @Get("/{uploadId}")
  CaseView one(String uploadId) {
    AllCases all = AllCases.read(ledger, leftOut.byRun());
    return all.view(all.of(uploads.upload(uploadId)));
  }

  /**
   * Open cases first, then the newest.
   *
   * @param state open, closed (also those that a later upload goes on with) or any, which is every
   *     upload and the default
   * @param name a part of the key, in any case
   */
  @Operation("Uploads by what is left to do about them, open ones first")
  @Get
  CasesView list(
      HttpRequest<?> request,
      @QueryValue @Nullable String state,
      @QueryValue @Nullable String name,
      @QueryValue @Nullable String limit,
      @QueryValue @Nullable String cursor) {
    Set<State> states = states(state);
    // Micronaut takes a name with commas for several.
    String part =
        name == null
            ? ""
            : String.join(",", request.getParameters().getAll("name")).toLowerCase(Locale.ROOT);
    List<Cursor.Trait> list =
        List.of(
            new Cursor.Trait("list", "cases"),
            new Cursor.Trait("state", state == null ? "any" : state),
            // Whatever stands in it, it is one line.
            new Cursor.Trait("name", part.replaceAll("\\v", " ")));
    int most = Limit.of(limit);
    long from = Cursor.offset(cursor, list);
    AllCases all = AllCases.read(ledger, leftOut.byRun());
    List<UploadCase> found =
        all.cases().stream()
            .filter(one -> states.contains(one.state()))
            .filter(one -> one.upload().object().key().toLowerCase(Locale.ROOT).contains(part))
            .sorted(Comparator.comparing(one -> one.state() != State.OPEN))
            .toList();
    RowCounts rows = all.rows();
    return new CasesView(
        found.stream().skip(from).limit(most).map(all::view).toList(),
        Cursor.of(list, from + most < found.size() ? Long.toString(from + most) : null),
        found.size(),
        all.open(),
        all.closed(),
        all.cases().size(),
        rows.read(),
        rows.accepted(),
        rows.duplicate(),
        rows.quarantined(),
        all.sum(Upload::repairs),
        all.sum(Upload::reasons),
        all.complete());
  }

  private static Set<State> states(@Nullable String word) {
    return switch (word == null ? "any" : word) {
      case "any" -> EnumSet.allOf(State.class);
      case "open" -> EnumSet.of(State.OPEN);
      case "closed" -> EnumSet.of(State.CLOSED, State.SUPERSEDED);
      default ->
          throw ProblemException.invalidParameter(
              "state", String.valueOf(word), "one of any, open, closed");
    };
  }
}
