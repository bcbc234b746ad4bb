package io.clientele.warehouse.engine;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a DuckDB connection may use.
 *
 * @param file the database file, null for a database in memory
 * @param memoryLimit as DuckDB writes it, such as {@code 700MB}; the resident size exceeds it by 50
 *     to 170 MB
 * @param threads how many threads work on one statement
 * @param temporaryDirectory where it spills what does not fit in memory, null to refuse to spill
 * @param allowedDirectories the only directories that SQL can read from and write to
 * @param keepsInsertionOrder whether rows without an {@code ORDER BY} come in the order they were
 *     read; false needs less memory
 */
public record DuckDbSettings(
    @Nullable Path file,
    String memoryLimit,
    int threads,
    @Nullable Path temporaryDirectory,
    List<Path> allowedDirectories,
    boolean keepsInsertionOrder) {

  /** A database in memory that touches no file. */
  public static DuckDbSettings inMemory(String memoryLimit, int threads) {
    return new DuckDbSettings(null, memoryLimit, threads, null, List.of(), true);
  }

  public DuckDbSettings withFile(Path database) {
    return new DuckDbSettings(
        database,
        memoryLimit,
        threads,
        temporaryDirectory,
        allowedDirectories,
        keepsInsertionOrder);
  }

  public DuckDbSettings withTemporaryDirectory(Path directory) {
    return new DuckDbSettings(
        file, memoryLimit, threads, directory, allowedDirectories, keepsInsertionOrder);
  }

  public DuckDbSettings withAllowedDirectories(Path... directories) {
    return new DuckDbSettings(
        file, memoryLimit, threads, temporaryDirectory, List.of(directories), keepsInsertionOrder);
  }

  public DuckDbSettings withInsertionOrder(boolean keeps) {
    return new DuckDbSettings(
        file, memoryLimit, threads, temporaryDirectory, allowedDirectories, keeps);
  }
}
