package io.clientele.segment.model;

import io.clientele.domain.run.Audit;
import io.clientele.segment.targets.Targets;
import io.clientele.warehouse.engine.SqlText;
import io.clientele.warehouse.model.Model;
import io.clientele.warehouse.model.SlicedModels;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables of a run before they are published; closing it drops them. */
public final class ModelledRun implements AutoCloseable {
  private final Workspace workspace;
  private final Connection connection;
  private final List<Model> marts;
  private final Map<String, MartFile> files;
  private final List<Audit> audits;
  private final Computations.Left left;

  ModelledRun(
      Workspace workspace,
      Connection connection,
      List<Model> marts,
      Map<String, MartFile> files,
      List<Audit> audits,
      Computations.Left left) {
    this.workspace = workspace;
    this.connection = connection;
    this.marts = marts;
    this.files = files;
    this.audits = audits;
    this.left = left;
  }

  /** What the run's record says of them. */
  public List<Audit> auditReport() {
    return AuditReport.of(audits);
  }

  public List<Audit> failedAudits() {
    return audits.stream().filter(audit -> !audit.passed()).toList();
  }

  /** What the computations leave to the next run, by name. */
  public SortedMap<String, byte[]> documents() {
    return left.documents().byName();
  }

  /** Of the models and rules that the run went by, by name. */
  public SortedMap<String, String> versions() {
    return left.documents().versions();
  }

  /** What the company is to reach. */
  public Targets targets() {
    return left.targets();
  }

  /** What of the configuration could not be used, in words; what was good before is in force. */
  public List<String> configurationErrors() {
    return left.errors();
  }

  /** The instant the run looks from. */
  public Instant asOf() throws SQLException {
    var row =
        query("select date_format(as_of, '%Y-%m-%dT%H:%i:%s') as as_of from run_counts")
            .rows()
            .getFirst();
    return LocalDateTime.parse(Table.text(row, "as_of")).toInstant(ZoneOffset.UTC);
  }

  /** What was fed, and how many rows a newer version replaced. */
  public Map<String, @Nullable Object> counts() throws SQLException {
    return query(
            "select orders, opportunities, coalesce(rows_superseded, 0) as rows_superseded"
                + " from run_counts")
        .rows()
        .getFirst();
  }

  /** File rows that count once, by upload. */
  public Map<String, Long> acceptedRows() throws SQLException {
    Map<String, Long> accepted = new LinkedHashMap<>();
    for (var row :
        query("select upload_id, rows_lake - rows_duplicate as rows from upload_counts order by 1")
            .rows()) {
      accepted.put(Table.text(row, "upload_id"), Table.whole(row, "rows"));
    }
    return accepted;
  }

  /** Whether any of the entities has a row. */
  public boolean isFed(List<String> entities) {
    return entities.stream().map(files::get).anyMatch(mart -> mart != null && mart.rows() > 0);
  }

  /** Whether only facts tell what customers brought, since no purchase was ever fed. */
  public boolean isRevenueFromFacts() throws SQLException {
    return Table.whole(
            query("select revenue_facts from run_counts").rows().getFirst(), "revenue_facts")
        > 0;
  }

  /** The rows of a small mart, in the order of its key; of one scheme where it has schemes. */
  public List<Map<String, @Nullable Object>> martRows(String mart, String scheme)
      throws SQLException {
    Model model = model(mart);
    return model.key().contains("scheme")
        ? rows(mart, model, List.of(scheme))
        : query(model.ordered()).rows();
  }

  /** Likewise of the customers of slices, by slice. */
  public Map<String, List<Map<String, @Nullable Object>>> martRows(
      String mart, String scheme, List<String> slices) throws SQLException {
    Map<String, List<Map<String, @Nullable Object>>> bySlice = new HashMap<>();
    List<String> names = slices.stream().map(slice -> scheme + "/" + slice).toList();
    for (var row : rows(SlicedModels.table(mart), model(mart), names)) {
      String slice = Table.text(row, "scheme").substring(scheme.length() + 1);
      bySlice.computeIfAbsent(slice, first -> new ArrayList<>()).add(row);
    }
    return bySlice;
  }

  private List<Map<String, @Nullable Object>> rows(String table, Model model, List<String> schemes)
      throws SQLException {
    return query(
            "select * from %s where scheme in (%s)%s"
                .formatted(
                    table,
                    schemes.stream().map(SqlText::literal).collect(Collectors.joining(", ")),
                    model.order()))
        .rows();
  }

  private Model model(String mart) {
    return marts.stream().filter(found -> found.name().equals(mart)).findFirst().orElseThrow();
  }

  /** A result that is small. */
  public Table query(String select) throws SQLException {
    return Table.of(connection, select);
  }

  /** Takes one row of a result. */
  @FunctionalInterface
  public interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  /** Reads a result that is too long to hold, row by row. */
  public void read(String select, RowReader reader) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(select)) {
      while (rows.next()) {
        reader.read(rows);
      }
    }
  }

  /** Prepares what later statements read. */
  public void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Where a file of lines may be written; it goes when this is closed. */
  public Path lines(String name) throws IOException {
    return workspace.directory("lines").resolve(name);
  }

  /** Writes the rows of a query as one JSON object a line, never all of them in memory. */
  public Path writeLines(String select, String name) throws IOException, SQLException {
    Path file = lines(name);
    execute("copy (%s) to %s (format json)".formatted(select, SqlText.literal(file.toString())));
    return file;
  }

  /** Writes the one column of a query as it stands, a line each row; it must have no line ends. */
  public Path writeText(String select, String name) throws IOException, SQLException {
    Path file = lines(name);
    execute(
        "copy (%s) to %s (format csv, header false, quote '', escape '', delimiter '\n')"
            .formatted(select, SqlText.literal(file.toString())));
    return file;
  }

  /** The file of every mart by name; they go when this is closed. */
  public Map<String, MartFile> martFiles() {
    return Collections.unmodifiableMap(files);
  }

  @Override
  public void close() throws SQLException, IOException {
    try {
      connection.close();
    } finally {
      workspace.close();
    }
  }
}
