package io.clientele.ingest.clean;

import io.clientele.domain.config.FxRates;
import io.clientele.domain.entity.Column;
import io.clientele.domain.entity.Entity;
import io.clientele.domain.erasure.ErasedPeople;
import io.clientele.ingest.profile.Formats;
import io.clientele.ingest.read.CanonicalTable;
import io.clientele.ingest.read.RowShare;
import io.clientele.warehouse.engine.SqlText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The rows of one file as values, in DuckDB: a view {@code clean} with a field a column, and the
 * reason and cell of each refused row. It is computed anew from the values each time, which costs
 * less than to write it and read it again.
 */
public final class CleanTable {
  private static final int DEFAULT_LINE_BYTES = 2 << 20;

  /** A larger dictionary costs more to build, of texts that mostly differ, than it saves. */
  private static final String PARQUET =
      "format parquet, compression zstd, compression_level 1, dictionary_size_limit 5000";

  private static final String MACROS = macros();

  private final Connection connection;
  private final Plan plan;
  private final CleanCounts counts;
  private final CleanReport report;

  private CleanTable(Connection connection, Plan plan, CleanCounts counts, Repairs repairs) {
    this.connection = connection;
    this.plan = plan;
    this.counts = counts;
    this.report =
        new CleanReport(counts.distinct(), counts.duplicate(), repairs.byKind(), counts.reasons());
  }

  /**
   * Cleans all rows.
   *
   * @param connection to a database of its own, which may read the table's directory
   * @param values which have got the table's shares
   * @param erased whose rows are refused, whatever else they are
   */
  public static CleanTable load(
      Connection connection,
      ValueFiles values,
      CanonicalTable table,
      FxRates rates,
      ErasedPeople erased)
      throws SQLException, IOException {
    Plan plan = values.plan();
    execute(connection, MACROS);
    if (!plan.derived().isEmpty()) {
      values.add(derived(connection, plan, table));
    }
    ValueFiles.Written written = values.written();
    CleaningSql sql = new CleaningSql(plan, written.columns(), written.files());
    RateSql missing =
        new RateSql(
            plan,
            FirstRates.of(connection, sql.currencies(), rates),
            rates.reportingCurrency(),
            zone(values.team()));
    if (erased.isEmpty()) {
      execute(connection, "create view clean as " + sql.clean(missing));
    } else {
      execute(connection, "create view cleaned as " + sql.clean(missing));
      ErasedPlan.refuse(connection, plan, erased);
    }
    execute(
        connection,
        "create table refused as select line, reason, cell from clean where problem >= 0");
    CleanCounts counts = CleanCounts.of(connection);
    if (counts.rows() != table.counts().rows()) {
      throw new IllegalStateException(
          "%d rows were written, but %d read back".formatted(table.counts().rows(), counts.rows()));
    }
    Repairs repairs = new Repairs();
    repairs.addAll(written.facts(), written.notation());
    if (!plan.derived().groups().isEmpty()) {
      repairs.add("group_filled", filled(connection));
    }
    return new CleanTable(connection, plan, counts, repairs);
  }

  public CleanReport report() {
    return report;
  }

  /** The entities that rows may feed, the main one first. */
  public Set<Entity> entities() {
    Set<Entity> entities = new LinkedHashSet<>();
    plan.outputs().forEach(output -> entities.add(output.feed().entity()));
    return entities;
  }

  /**
   * Writes the rows of one entity as the lake keeps them.
   *
   * @return how many there are
   */
  public long writeParquet(Entity entity, Path target, String uploadId, Instant receivedAt)
      throws SQLException {
    LocalDateTime ingestedAt = LocalDateTime.ofInstant(receivedAt, ZoneOffset.UTC);
    List<String> selects = new ArrayList<>();
    for (Output output : plan.outputs()) {
      if (output.feed().entity() == entity) {
        selects.add(select(output, selects.size(), uploadId, ingestedAt));
      }
    }
    // Rows of one feed come in the order of the file as it is.
    String order = selects.size() == 1 ? "" : " order by line, feed";
    try (Statement statement = connection.createStatement()) {
      return statement.executeLargeUpdate(
          "copy (select * exclude (feed) from (%s)%s) to %s (%s)"
              .formatted(
                  String.join(" union all ", selects),
                  order,
                  SqlText.literal(target.toString()),
                  PARQUET));
    }
  }

  private String select(Output output, int feed, String uploadId, LocalDateTime ingestedAt) {
    List<String> columns = new ArrayList<>();
    for (Column column : output.feed().entity().columns()) {
      Integer field = output.fields().get(column);
      columns.add(
          "cast(%s as %s) as %s"
              .formatted(
                  field == null ? "null" : "f" + field,
                  FieldSql.sqlType(column.type()),
                  SqlText.identifier(column.name())));
    }
    columns.add(SqlText.literal(plan.recognised().profile().id()) + " as source");
    columns.add(sourceId(output) + " as source_id");
    columns.add(SqlText.literal(uploadId) + " as upload_id");
    columns.add("line");
    columns.add("timestamp '%s' as ingested_at".formatted(ingestedAt));
    columns.add("row_hash");
    columns.add(feed + " as feed");
    return "select %s from clean where %s".formatted(String.join(", ", columns), isFed(output));
  }

  /** Writes the refused rows by line: line, reason, cell index or -1. */
  public void writeRefused(Path target) throws SQLException {
    execute(
        connection,
        "copy (select line, reason, cell from refused order by line) to %s (format csv, header false, delimiter ',', quote '\"', escape '\"')"
            .formatted(SqlText.literal(target.toString())));
  }

  private static ZoneId zone(Formats team) {
    return team.timeZone() == null ? ZoneOffset.UTC : ZoneId.of(team.timeZone());
  }

  private String isFed(Output output) {
    String isGood = counts.refused() == 0 ? "true" : "problem < 0";
    StringBuilder condition = new StringBuilder(output.lacksCell() ? "false" : isGood);
    output.needed().forEach(key -> condition.append(" and f").append(key).append(" is not null"));
    return condition.toString();
  }

  private static String sourceId(Output output) {
    if (output.sourceId() >= 0) {
      return "f" + output.sourceId();
    }
    return String.join(
        " || '/' || ", output.keys().stream().map(key -> "cast(f" + key + " as varchar)").toList());
  }

  /** Cells that are made of several rows, or of others by rules, are made in SQL. */
  private static RowShare derived(Connection connection, Plan plan, CanonicalTable table)
      throws SQLException, IOException {
    Path target = table.rows().resolveSibling("derived.csv");
    StringBuilder columns = new StringBuilder("'line': 'bigint'");
    for (int i = 0; i < table.layout().width(); i++) {
      columns.append(", 'c").append(i).append("': 'varchar'");
    }
    execute(
        connection,
        """
        create table raw as select * from read_csv(%s, auto_detect = false, header = false,
          delim = %s, quote = '"', escape = '"', new_line = '\\n', max_line_size = %d, columns = {%s})"""
            .formatted(
                SqlText.literal(table.rows().toString()),
                SqlText.literal(String.valueOf(table.delimiter())),
                lineBytes(table.longestRow()),
                columns));
    for (int group : plan.derived().groups()) {
      execute(connection, "create table if not exists grouped (line bigint)");
      execute(
          connection,
          "insert into grouped select line from raw where coalesce(system.main.trim(c"
              + group
              + "), '') = ''");
    }
    execute(
        connection,
        "copy (%s) to %s (format csv, header false, delimiter ',', quote '\"', escape '\"')"
            .formatted(plan.derived().select(), SqlText.literal(target.toString())));
    execute(connection, "drop table raw");
    return new RowShare(target, ',', 0, Files.size(target));
  }

  /** How many empty cells of rows got the value of their group. */
  private static long filled(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet cells =
            statement.executeQuery(
                """
                select count(*) from grouped where line not in
                  (select line from refused where reason in ('total_line', 'footer_line'))""")) {
      cells.next();
      return cells.getLong(1);
    }
  }

  private static int lineBytes(int longestRow) {
    return Math.max(DEFAULT_LINE_BYTES, longestRow + 64);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String macros() {
    try (InputStream sql = CleanTable.class.getResourceAsStream("macros.sql")) {
      if (sql == null) {
        throw new IllegalStateException("macros.sql is missing from the class path");
      }
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
