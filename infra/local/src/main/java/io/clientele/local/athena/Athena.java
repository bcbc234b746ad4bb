package io.clientele.local.athena;

import io.clientele.local.s3.S3Server;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs queries over the tables, two at a time, the others wait.
 *
 * <p>What ran is known until the process ends; the results stay in S3.
 */
public final class Athena implements AutoCloseable {
  static final Map<String, Object> ENGINE =
      Map.of("SelectedEngineVersion", "AUTO", "EffectiveEngineVersion", "Athena engine version 3");

  private static final Logger LOG = LoggerFactory.getLogger(Athena.class);
  private static final int AT_A_TIME = 2;

  private final QueryRun run;
  private final Clock clock;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(AT_A_TIME, Thread.ofPlatform().name("athena-", 0).factory());
  private final Map<String, QueryExecution> executions = new ConcurrentHashMap<>();
  private final Map<Long, QueryExecution> inOrder = new ConcurrentSkipListMap<>();
  private final Map<String, QueryExecution> byToken = new ConcurrentHashMap<>();

  public Athena(List<GlueTable> tables, S3Server s3, Clock clock) {
    this.run = new QueryRun(new Catalogue(tables), s3);
    this.clock = clock;
  }

  /** Accepts a query, or the one that came with the same token before. */
  QueryExecution submit(QueryRequest request, String id, @Nullable String token)
      throws SQLException {
    QueryExecution before = token == null ? null : byToken.get(token);
    if (before != null) {
      if (!before.request().sql().equals(request.sql())) {
        throw Statements.invalid("Idempotent parameters do not match");
      }
      return before;
    }
    run.check(request.sql(), request.database());
    QueryExecution execution = new QueryExecution(id, request, clock.instant());
    if (token != null) {
      QueryExecution earlier = byToken.putIfAbsent(token, execution);
      if (earlier != null) {
        return earlier;
      }
    }
    executions.put(id, execution);
    synchronized (inOrder) {
      inOrder.put((long) inOrder.size(), execution);
    }
    threads.execute(() -> execute(execution));
    return execution;
  }

  private void execute(QueryExecution execution) {
    if (!execution.start(clock.instant())) {
      return;
    }
    try {
      List<ResultColumn> columns = run.run(execution);
      execution.end(QueryState.SUCCEEDED, null, columns, clock.instant());
    } catch (BytesScannedLimitException e) {
      end(execution, QueryState.CANCELLED, String.valueOf(e.getMessage()));
    } catch (SQLException e) {
      end(execution, QueryState.FAILED, QueryFailure.reason(e, execution.request().database()));
    } catch (IOException | RuntimeException e) {
      if (!execution.state().isFinal()) {
        LOG.error("Query {} failed", execution.id(), e);
      }
      end(execution, QueryState.FAILED, "GENERIC_INTERNAL_ERROR: " + e);
    }
  }

  private void end(QueryExecution execution, QueryState state, String reason) {
    execution.end(state, reason, List.of(), clock.instant());
  }

  QueryExecution get(String id) {
    QueryExecution execution = executions.get(id);
    if (execution == null) {
      throw Statements.invalid("QueryExecution " + id + " was not found");
    }
    return execution;
  }

  /** All executions, oldest first. */
  Collection<QueryExecution> all() {
    return inOrder.values();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    for (QueryExecution execution : executions.values()) {
      try {
        execution.stop(clock.instant());
      } catch (SQLException e) {
        LOG.warn("Query {} did not stop", execution.id(), e);
      }
    }
  }
}
