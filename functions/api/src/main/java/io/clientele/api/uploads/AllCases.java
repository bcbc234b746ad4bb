package io.clientele.api.uploads;

import io.clientele.domain.store.Page;
import io.clientele.domain.upload.Cases;
import io.clientele.domain.upload.RowCounts;
import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadCase;
import io.clientele.domain.upload.UploadCase.State;
import io.clientele.domain.upload.UploadLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cases of all uploads: whether one is closed shows only beside those that came later.
 *
 * @param cases newest first
 * @param leftOutBy the current run where it leaves an upload out, else null
 * @param complete false where older uploads were left out
 */
record AllCases(
    List<UploadCase> cases, Function<Upload, @Nullable String> leftOutBy, boolean complete) {
  private static final int PAGE = 500;

  /** Ten thousand uploads, some seconds at most. */
  private static final int MOST_READS = 20;

  static AllCases read(UploadLedger ledger, Function<Upload, @Nullable String> leftOutBy) {
    List<Upload> uploads = new ArrayList<>();
    String cursor = null;
    for (int reads = 0; reads < MOST_READS; reads++) {
      Page<Upload> page = ledger.page(PAGE, cursor);
      uploads.addAll(page.items());
      cursor = page.nextCursor();
      if (cursor == null) {
        break;
      }
    }
    return new AllCases(cases(uploads, leftOutBy), leftOutBy, cursor == null);
  }

  /** The case of an upload, which need not be among those that were read. */
  UploadCase of(Upload upload) {
    return cases.stream()
        .filter(one -> one.upload().uploadId().equals(upload.uploadId()))
        .findFirst()
        .orElseGet(
            () ->
                cases(
                        Stream.concat(cases.stream().map(UploadCase::upload), Stream.of(upload))
                            .toList(),
                        leftOutBy)
                    .getLast());
  }

  CaseView view(UploadCase found) {
    return CaseView.of(found, leftOutBy.apply(found.upload()));
  }

  long open() {
    return count(State.OPEN);
  }

  long closed() {
    return count(State.CLOSED) + count(State.SUPERSEDED);
  }

  RowCounts rows() {
    return cases.stream()
        .map(found -> found.upload().rows())
        .reduce(RowCounts.NONE, RowCounts::plus);
  }

  /** Sums over all uploads, by kind. */
  Map<String, Long> sum(Function<Upload, Map<String, Long>> counts) {
    Map<String, Long> sums = new TreeMap<>();
    cases.forEach(
        found -> counts.apply(found.upload()).forEach((kind, n) -> sums.merge(kind, n, Long::sum)));
    return sums;
  }

  private static List<UploadCase> cases(
      List<Upload> uploads, Function<Upload, @Nullable String> leftOutBy) {
    return Cases.of(uploads, upload -> leftOutBy.apply(upload) != null);
  }

  private long count(State state) {
    return cases.stream().filter(found -> found.state() == state).count();
  }
}
