package io.clientele.local.athena;

import io.clientele.local.s3.S3Server;
import io.clientele.warehouse.engine.DuckDb;
import io.clientele.warehouse.engine.DuckDbSettings;
import io.clientele.warehouse.engine.SqlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Runs one query in a DuckDB of its own and puts the result into S3. */
final class QueryRun {
  private static final String MEMORY = "512MB";
  private static final int THREADS = 2;

  private final Catalogue catalogue;
  private final S3Server s3;

  QueryRun(Catalogue catalogue, S3Server s3) {
    this.catalogue = catalogue;
    this.s3 = s3;
  }

  /** Refuses a statement that is not one query, before it is accepted. */
  void check(String sql, String database) throws SQLException {
    if (Statements.isMetadata(sql)) {
      new MetadataStatement(catalogue, database).run(sql);
      return;
    }
    try (Connection connection = DuckDb.open(settings())) {
      Statements.checkReads(connection, InformationSchema.named(sql));
    }
  }

  /** The columns of the result, which is then in S3. */
  List<ResultColumn> run(QueryExecution execution) throws SQLException, IOException {
    QueryRequest request = execution.request();
    Path file = Files.createTempFile("athena-", ".result");
    try {
      List<ResultColumn> columns =
          Statements.isMetadata(request.sql()) ? metadata(request, file) : query(execution, file);
      s3.put(request.output().bucket(), request.output().key(), file);
      return columns;
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private List<ResultColumn> metadata(QueryRequest request, Path file) throws IOException {
    TextResult result = new MetadataStatement(catalogue, request.database()).run(request.sql());
    Files.write(file, result.lines());
    return List.of(ResultColumn.text(result.heading()));
  }

  private List<ResultColumn> query(QueryExecution execution, Path file)
      throws SQLException, IOException {
    QueryRequest request = execution.request();
    String sql = InformationSchema.named(request.sql());
    try (Connection connection = DuckDb.open(settings())) {
      execution.scans(createViews(connection, request, sql));
      try (Statement statement = connection.createStatement()) {
        execution.runs(statement);
        try (ResultSet rows = statement.executeQuery(sql)) {
          return Statements.isExplain(sql)
              ? explain(rows, file)
              : ResultFile.writeCsv(rows, Statements.unnamedColumns(connection, sql), file);
        }
      }
    }
  }

  private static List<ResultColumn> explain(ResultSet rows, Path file)
      throws SQLException, IOException {
    StringBuilder plan = new StringBuilder();
    while (rows.next()) {
      plan.append(rows.getString(2));
    }
    Files.writeString(file, plan);
    return List.of(ResultColumn.text("Query Plan"));
  }

  private long createViews(Connection connection, QueryRequest request, String sql)
      throws SQLException, IOException {
    long bytes = 0;
    try (Statement statement = connection.createStatement()) {
      for (String database : catalogue.databases()) {
        statement.execute("CREATE SCHEMA IF NOT EXISTS " + SqlText.identifier(database));
      }
      for (String view : new InformationSchema(catalogue).views(sql)) {
        statement.execute(view);
      }
      for (GlueTable table : catalogue.namedIn(request.sql())) {
        LakeFiles files = LakeFiles.at(s3, table.location());
        bytes += files.bytes();
        if (request.bytesScannedCutoff() != null && bytes > request.bytesScannedCutoff()) {
          throw new BytesScannedLimitException();
        }
        String name = SqlText.identifier(table.name());
        String qualified = SqlText.identifier(table.database()) + "." + name;
        statement.execute(TableViews.create(qualified, table, files.paths()));
        if (table.database().equals(request.database())) {
          statement.execute("CREATE VIEW " + name + " AS SELECT * FROM " + qualified);
        }
      }
    }
    return bytes;
  }

  private DuckDbSettings settings() {
    return DuckDbSettings.inMemory(MEMORY, THREADS).withAllowedDirectories(s3.directory());
  }
}
