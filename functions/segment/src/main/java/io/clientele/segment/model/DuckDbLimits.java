package io.clientele.segment.model;

import io.clientele.warehouse.engine.DuckDbSettings;
import java.nio.file.Path;

/**
 * How much of the machine DuckDB may take.
 *
 * @param memoryMegabytes its {@code memory_limit}; what does not fit is spilled to disk
 */
public record DuckDbLimits(int memoryMegabytes, int threads) {
  DuckDbSettings settings(Path root, Path spill) {
    return DuckDbSettings.inMemory(memoryMegabytes + "MB", threads)
        .withTemporaryDirectory(spill)
        .withAllowedDirectories(root)
        .withInsertionOrder(false);
  }
}
