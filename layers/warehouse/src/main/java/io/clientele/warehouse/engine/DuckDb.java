package io.clientele.warehouse.engine;

import io.clientele.warehouse.Resources;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDriver;

/**
 * Opens DuckDB so that it speaks Athena's SQL and reaches nothing but the directories it is given:
 * no network, no extensions, no other file, and no statement can change that.
 *
 * <p>A {@link Statement} on which a query failed is closed by the driver: take a new one for each
 * query that may fail.
 */
public final class DuckDb {
  private static final String PRELUDE = Resources.text("io/clientele/warehouse/engine/prelude.sql");

  private DuckDb() {}

  /**
   * Opens a database of its own; closing the connection of a database in memory drops it.
   *
   * @throws SQLException when the file is no DuckDB database, or a setting is not understood
   */
  public static Connection open(DuckDbSettings settings) throws SQLException {
    String address = settings.file() == null ? "jdbc:duckdb:" : "jdbc:duckdb:" + settings.file();
    Connection connection = new DuckDBDriver().connect(address, new Properties());
    try (Statement statement = connection.createStatement()) {
      statement.execute(options(settings));
      statement.execute(PRELUDE);
      statement.execute(lock(settings));
    } catch (SQLException failure) {
      connection.close();
      throw failure;
    }
    return connection;
  }

  private static String options(DuckDbSettings settings) {
    // A UTC session and these three options make bare SQL mean what it means in Athena.
    return """
        SET TimeZone = 'UTC';
        SET integer_division = true;
        SET default_null_order = 'NULLS_LAST';
        SET memory_limit = %s;
        SET threads = %d;
        SET preserve_insertion_order = %b;
        SET autoinstall_known_extensions = false;
        SET autoload_known_extensions = false;
        SET allow_community_extensions = false;
        """
        .formatted(
            SqlText.literal(settings.memoryLimit()),
            settings.threads(),
            settings.keepsInsertionOrder());
  }

  private static String lock(DuckDbSettings settings) {
    String directories =
        settings.allowedDirectories().stream()
            .map(DuckDb::directory)
            .collect(Collectors.joining(", ", "[", "]"));
    Path spill = settings.temporaryDirectory();
    return """
        SET temp_directory = %s;
        SET allowed_directories = %s;
        SET enable_external_access = false;
        SET lock_configuration = true;
        """
        .formatted(
            SqlText.literal(spill == null ? "" : spill.toAbsolutePath().toString()), directories);
  }

  private static String directory(Path path) {
    return SqlText.literal(path.toAbsolutePath().normalize() + "/");
  }
}
