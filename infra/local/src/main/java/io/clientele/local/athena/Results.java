package io.clientele.local.athena;

import io.clientele.local.protocol.Call;
import io.clientele.local.s3.S3Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pages of the results in S3; the token of a page is the place in the file where it starts. */
public final class Results {
  private static final int LARGEST_PAGE = 1_000;

  private final S3Server s3;

  public Results(S3Server s3) {
    this.s3 = s3;
  }

  Map<String, Object> page(QueryExecution execution, Call call) {
    check(execution.state());
    Integer asked = call.optionalInteger("MaxResults");
    int max = asked == null ? LARGEST_PAGE : asked;
    if (max < 1 || max > LARGEST_PAGE) {
      throw Statements.invalid(
          "MaxResults is more than maximum allowed length " + LARGEST_PAGE + ".");
    }
    ResultPage page = read(execution.request(), token(call), max);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put(
        "ResultSet",
        Map.of(
            "Rows",
            page.rows().stream().map(Results::row).toList(),
            "ResultSetMetadata",
            Map.of("ColumnInfo", execution.columns().stream().map(ResultColumn::info).toList())));
    answer.put("UpdateCount", 0);
    if (page.next() != null) {
      answer.put("NextToken", page.next().toString());
    }
    return answer;
  }

  private static void check(QueryState state) {
    if (!state.isFinal()) {
      throw Statements.invalid("Query has not yet finished. Current state: " + state);
    }
    if (state != QueryState.SUCCEEDED) {
      throw Statements.invalid("Query did not finish successfully. Final query state: " + state);
    }
  }

  private ResultPage read(QueryRequest request, long start, int max) {
    Path file = s3.path(request.output().bucket(), request.output().key());
    if (!Files.exists(file)) {
      throw Statements.invalid("Could not find results");
    }
    try {
      return request.output().key().endsWith(".csv")
          ? ResultPage.ofCsv(file, start, max)
          : ResultPage.ofText(file, start, max);
    } catch (IOException e) {
      throw Statements.invalid("The token or the result file is not valid: " + e.getMessage());
    }
  }

  /** The place that the request's token names; 0 without one. */
  static long token(Call call) {
    String token = call.optionalText("NextToken");
    try {
      return token == null ? 0 : Long.parseLong(token);
    } catch (NumberFormatException _) {
      throw Statements.invalid("NextToken is not valid: " + token);
    }
  }

  private static Map<String, Object> row(List<@Nullable String> values) {
    return Map.of(
        "Data",
        values.stream()
            .map(value -> value == null ? Map.of() : Map.of("VarCharValue", value))
            .toList());
  }
}
