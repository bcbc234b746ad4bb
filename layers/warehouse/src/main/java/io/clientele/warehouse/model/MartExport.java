package io.clientele.warehouse.model;

import io.clientele.warehouse.engine.SqlText;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Writes the table of a model to a Parquet file. Equal tables give equal bytes. */
public final class MartExport {
  private final Connection connection;

  /** The connection's allowed directories must hold the files that are written. */
  public MartExport(Connection connection) {
    this.connection = connection;
  }

  /**
   * Writes one file, in the order of the model's key.
   *
   * @return the rows written
   */
  public long write(Model model, Path file) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(
          // Of zstd's levels the first makes these files as small as any, in less time.
          "copy (%s) to %s (format parquet, compression zstd, compression_level 1)"
              .formatted(
                  model.ordered(), SqlText.literal(file.toAbsolutePath().normalize().toString())));
    }
  }
}
