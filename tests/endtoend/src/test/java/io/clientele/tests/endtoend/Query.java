package io.clientele.tests.endtoend;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.athena.AthenaClient;
import software.amazon.awssdk.services.athena.model.QueryExecutionState;
import software.amazon.awssdk.services.athena.model.QueryExecutionStatus;
import software.amazon.awssdk.services.athena.model.Row;

/** SQL over the running product's tables, through Athena as an analyst's tool asks it. */
final class Query {
  private final RunningProduct product;

  Query(RunningProduct product) {
    this.product = product;
  }

  /** All rows, the names of the columns first; what has no value is empty. */
  List<List<String>> rows(String sql) throws InterruptedException {
    try (AthenaClient athena = product.athena()) {
      String id =
          athena
              .startQueryExecution(
                  query ->
                      query
                          .queryString(sql)
                          .queryExecutionContext(context -> context.database("clientele_local"))
                          .workGroup("clientele-local"))
              .queryExecutionId();
      await(athena, id, sql);
      List<List<String>> rows = new ArrayList<>();
      athena
          .getQueryResultsPaginator(query -> query.queryExecutionId(id))
          .forEach(page -> page.resultSet().rows().forEach(row -> rows.add(cells(row))));
      return rows;
    }
  }

  private static void await(AthenaClient athena, String id, String sql)
      throws InterruptedException {
    while (true) {
      QueryExecutionStatus status =
          athena.getQueryExecution(query -> query.queryExecutionId(id)).queryExecution().status();
      if (status.state() == QueryExecutionState.SUCCEEDED) {
        return;
      }
      if (status.state() == QueryExecutionState.FAILED) {
        throw new AssertionError(sql + ": " + status.stateChangeReason());
      }
      Thread.sleep(100);
    }
  }

  private static List<String> cells(Row row) {
    return row.data().stream()
        .map(cell -> cell.varCharValue() == null ? "" : cell.varCharValue())
        .toList();
  }
}
