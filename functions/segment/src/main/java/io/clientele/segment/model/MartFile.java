package io.clientele.segment.model;

import java.nio.file.Path;

/** A mart as Parquet. */
public record MartFile(Path path, long rows) {}
