package io.clientele.local.athena;

import io.clientele.local.protocol.Call;
import io.clientele.local.protocol.JsonService;
import io.clientele.local.protocol.Operation;
import io.clientele.local.protocol.ServiceException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Athena for its clients: the actions of the AWS JSON 1.1 protocol. */
public final class AthenaApi {
  private static final String PRIMARY = "primary";

  private final Athena athena;
  private final Map<String, WorkGroupDefinition> workGroups = new HashMap<>();
  private final Results results;
  private final Clock clock;

  public AthenaApi(
      Athena athena, List<WorkGroupDefinition> workGroups, Results results, Clock clock) {
    this.athena = athena;
    this.workGroups.put(PRIMARY, new WorkGroupDefinition(PRIMARY, null, false, null));
    workGroups.forEach(group -> this.workGroups.put(group.name(), group));
    this.results = results;
    this.clock = clock;
  }

  public JsonService service() {
    Map<String, Operation> operations = new HashMap<>();
    operations.put("StartQueryExecution", this::start);
    operations.put("GetQueryExecution", this::execution);
    operations.put("BatchGetQueryExecution", this::executions);
    operations.put("GetQueryResults", call -> results.page(athena.get(id(call)), call));
    operations.put("StopQueryExecution", this::stop);
    operations.put("ListQueryExecutions", this::list);
    operations.put("GetWorkGroup", this::workGroup);
    return new JsonService("AmazonAthena", "1.1", operations);
  }

  private Map<String, Object> start(Call call) {
    String sql = Statements.withoutEnd(call.text("QueryString"));
    List<String> parameters = call.texts("ExecutionParameters");
    String filled = parameters.isEmpty() ? sql : Parameters.apply(sql, parameters);
    WorkGroupDefinition group = group(call.optionalText("WorkGroup"));
    String database = call.object("QueryExecutionContext").optionalText("Database");
    String id = UUID.randomUUID().toString();
    String suffix = Statements.statementType(filled).equals("DML") ? ".csv" : ".txt";
    QueryRequest request =
        new QueryRequest(
            filled,
            database == null ? "default" : database.toLowerCase(Locale.ROOT),
            group.name(),
            S3Location.of(output(group, call)).file(id + suffix),
            group.bytesScannedCutoff());
    try {
      QueryExecution execution =
          athena.submit(request, id, call.optionalText("ClientRequestToken"));
      return Map.of("QueryExecutionId", execution.id());
    } catch (SQLException e) {
      throw Statements.invalid(String.valueOf(e.getMessage()));
    }
  }

  private static String output(WorkGroupDefinition group, Call call) {
    String asked = call.object("ResultConfiguration").optionalText("OutputLocation");
    String output = asked == null || group.enforced() ? group.outputLocation() : asked;
    if (output == null) {
      throw Statements.invalid(
          "No output location provided. An output location is required either through the Workgroup"
              + " result configuration setting or as an API input.");
    }
    return output;
  }

  private Map<String, Object> execution(Call call) {
    return Map.of("QueryExecution", athena.get(id(call)).view(clock.instant()));
  }

  private Map<String, Object> executions(Call call) {
    List<Map<String, Object>> found = new ArrayList<>();
    List<Map<String, Object>> missing = new ArrayList<>();
    for (String id : call.texts("QueryExecutionIds")) {
      try {
        found.add(athena.get(id).view(clock.instant()));
      } catch (ServiceException e) {
        missing.add(Map.of("QueryExecutionId", id, "ErrorMessage", String.valueOf(e.getMessage())));
      }
    }
    return Map.of("QueryExecutions", found, "UnprocessedQueryExecutionIds", missing);
  }

  private Map<String, Object> stop(Call call) {
    try {
      athena.get(id(call)).stop(clock.instant());
      return Map.of();
    } catch (SQLException e) {
      throw Statements.invalid(String.valueOf(e.getMessage()));
    }
  }

  /** Newest first; the token is how many came before. */
  private Map<String, Object> list(Call call) {
    String group = group(call.optionalText("WorkGroup")).name();
    List<String> ids =
        new ArrayList<>(athena.all())
            .reversed().stream()
                .filter(execution -> execution.request().workGroup().equals(group))
                .map(QueryExecution::id)
                .toList();
    int start = (int) Results.token(call);
    Integer max = call.optionalInteger("MaxResults");
    int end = Math.min(ids.size(), start + (max == null ? 50 : max));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("QueryExecutionIds", ids.subList(Math.min(start, end), end));
    if (end < ids.size()) {
      answer.put("NextToken", String.valueOf(end));
    }
    return answer;
  }

  private Map<String, Object> workGroup(Call call) {
    WorkGroupDefinition group = group(call.text("WorkGroup"));
    Map<String, Object> configuration = new LinkedHashMap<>();
    configuration.put("EnforceWorkGroupConfiguration", group.enforced());
    if (group.outputLocation() != null) {
      configuration.put("ResultConfiguration", Map.of("OutputLocation", group.outputLocation()));
    }
    if (group.bytesScannedCutoff() != null) {
      configuration.put("BytesScannedCutoffPerQuery", group.bytesScannedCutoff());
    }
    configuration.put("EngineVersion", Athena.ENGINE);
    return Map.of(
        "WorkGroup",
        Map.of("Name", group.name(), "State", "ENABLED", "Configuration", configuration));
  }

  private WorkGroupDefinition group(@Nullable String name) {
    WorkGroupDefinition group = workGroups.get(name == null ? PRIMARY : name);
    if (group == null) {
      throw Statements.invalid("WorkGroup " + name + " is not found.");
    }
    return group;
  }

  private static String id(Call call) {
    return call.text("QueryExecutionId");
  }
}
