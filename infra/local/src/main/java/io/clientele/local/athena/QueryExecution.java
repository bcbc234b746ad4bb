package io.clientele.local.athena;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One query from its submission to its end. Safe for threads. */
final class QueryExecution {
  private final String id;
  private final QueryRequest request;
  private final Instant submittedAt;
  private QueryState state = QueryState.QUEUED;
  private @Nullable String reason;
  private @Nullable Instant startedAt;
  private @Nullable Instant endedAt;
  private @Nullable Statement running;
  private List<ResultColumn> columns = List.of();
  private long bytesScanned;

  QueryExecution(String id, QueryRequest request, Instant submittedAt) {
    this.id = id;
    this.request = request;
    this.submittedAt = submittedAt;
  }

  String id() {
    return id;
  }

  QueryRequest request() {
    return request;
  }

  synchronized QueryState state() {
    return state;
  }

  synchronized List<ResultColumn> columns() {
    return columns;
  }

  /** Whether the query is to run: not when it was stopped in the queue. */
  synchronized boolean start(Instant now) {
    if (state != QueryState.QUEUED) {
      return false;
    }
    state = QueryState.RUNNING;
    startedAt = now;
    return true;
  }

  synchronized void scans(long bytes) {
    bytesScanned = bytes;
  }

  /** Names the statement to interrupt when the query is stopped. */
  synchronized void runs(Statement statement) throws SQLException {
    running = statement;
    if (state.isFinal()) {
      statement.cancel();
    }
  }

  synchronized void end(
      QueryState last, @Nullable String why, List<ResultColumn> resultColumns, Instant now) {
    running = null;
    if (!state.isFinal()) {
      state = last;
      reason = why;
      columns = List.copyOf(resultColumns);
      endedAt = now;
    }
  }

  synchronized void stop(Instant now) throws SQLException {
    if (!state.isFinal()) {
      if (running != null) {
        running.cancel();
      }
      end(QueryState.CANCELLED, "Query cancelled by user", List.of(), now);
    }
  }

  /** The {@code QueryExecution} of the API at this moment. */
  synchronized Map<String, Object> view(Instant now) {
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("State", state.name());
    status.put("SubmissionDateTime", seconds(submittedAt));
    if (endedAt != null) {
      status.put("CompletionDateTime", seconds(endedAt));
    }
    if (reason != null) {
      status.put("StateChangeReason", reason);
    }
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("QueryExecutionId", id);
    view.put("Query", request.sql());
    view.put("StatementType", Statements.statementType(request.sql()));
    view.put("ResultConfiguration", Map.of("OutputLocation", request.output().toString()));
    view.put(
        "QueryExecutionContext",
        Map.of("Database", request.database(), "Catalog", "awsdatacatalog"));
    view.put("Status", status);
    view.put("Statistics", statistics(now));
    view.put("WorkGroup", request.workGroup());
    view.put("EngineVersion", Athena.ENGINE);
    return view;
  }

  private Map<String, Object> statistics(Instant now) {
    Instant started = startedAt == null ? now : startedAt;
    Instant ended = endedAt == null ? now : endedAt;
    Map<String, Object> statistics = new LinkedHashMap<>();
    statistics.put("EngineExecutionTimeInMillis", millis(started, ended));
    statistics.put("DataScannedInBytes", bytesScanned);
    statistics.put("TotalExecutionTimeInMillis", millis(submittedAt, ended));
    statistics.put("QueryQueueTimeInMillis", millis(submittedAt, started));
    statistics.put("ServiceProcessingTimeInMillis", 0);
    return statistics;
  }

  private static long millis(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toMillis());
  }

  private static double seconds(Instant instant) {
    return instant.toEpochMilli() / 1_000.0;
  }
}
