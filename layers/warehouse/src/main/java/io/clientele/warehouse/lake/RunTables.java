package io.clientele.warehouse.lake;

import io.clientele.domain.config.IdentityDecision;
import io.clientele.warehouse.engine.SqlText;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** The tables {@code run_*} of a DuckDB connection: what a run is made from beside the lake. */
public final class RunTables {
  private final Connection connection;

  public RunTables(Connection connection) {
    this.connection = connection;
  }

  public void create(
      RunParameters parameters,
      List<UploadReceipt> uploads,
      List<FxRate> rates,
      List<IdentityDecision> decisions)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create table run_parameters (
            as_of timestamp, reporting_currency varchar, time_zone varchar, purchases_from varchar,
            value_tiers_by varchar);
          create table run_previous (run_id varchar, as_of timestamp);
          create table run_previous_memberships (scheme varchar, customer_id varchar, segment_id varchar);
          create table run_value_tiers (tier bigint, share_until double, is_last boolean);
          create table run_uploads (upload_id varchar, received_at timestamp);
          create table run_fx_rates (currency varchar, "date" date, rate_to_reporting double);
          create table run_identity (
            action varchar, source varchar, source_id varchar, other_source varchar, other_source_id varchar)
          """);
    }
    append(
        "run_parameters",
        List.of(parameters),
        (row, given) ->
            row.append(utc(given.asOf()))
                .append(given.reportingCurrency())
                .append(given.timeZone().getId())
                .append(given.purchasesFrom().word())
                .append(given.valueTiers().by().word()));
    appendTiers(parameters.valueTiers().percents());
    append(
        "run_uploads",
        uploads,
        (row, upload) -> row.append(upload.uploadId()).append(utc(upload.receivedAt())));
    append(
        "run_fx_rates",
        rates,
        (row, rate) ->
            row.append(rate.currency()).append(rate.date()).append(rate.rateToReporting()));
    append(
        "run_identity",
        decisions,
        (row, decision) ->
            row.append(decision.action().name().toLowerCase(Locale.ROOT))
                .append(decision.source())
                .append(decision.sourceId())
                .append(decision.otherSource())
                .append(decision.otherSourceId()));
  }

  /**
   * Says which run is current while this one is made, and who was where in it.
   *
   * @param memberships the mart of that run as Parquet
   */
  public void previous(String runId, Instant asOf, Path memberships) throws SQLException {
    append(
        "run_previous",
        List.of(runId),
        (row, id) -> row.append(id).append(LocalDateTime.ofInstant(asOf, ZoneOffset.UTC)));
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into run_previous_memberships select scheme, customer_id, segment_id from"
              + " read_parquet("
              + SqlText.literal(memberships.toAbsolutePath().normalize().toString())
              + ") where is_primary");
    }
  }

  private void appendTiers(List<Integer> percents) throws SQLException {
    try (DuckDBAppender row =
        connection.unwrap(DuckDBConnection.class).createAppender("run_value_tiers")) {
      int until = 0;
      for (int tier = 1; tier <= percents.size(); tier++) {
        until += percents.get(tier - 1);
        row.beginRow().append((long) tier).append(until / 100.0).append(tier == percents.size());
        row.endRow();
      }
    }
  }

  private <T> void append(String table, List<T> rows, Cells<T> cells) throws SQLException {
    try (DuckDBAppender appender =
        connection.unwrap(DuckDBConnection.class).createAppender(table)) {
      for (T row : rows) {
        cells.append(appender.beginRow(), row);
        appender.endRow();
      }
    }
  }

  private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private interface Cells<T> {
    void append(DuckDBAppender appender, T row) throws SQLException;
  }
}
