package io.clientele.ingest.read;

/**
 * What was found in a file.
 *
 * @param rows rows of the table
 * @param refused records that are no rows of it
 * @param blank records of empty cells only, which count as no rows
 * @param widened rows with empty cells beyond the last column
 */
public record TableCounts(long rows, long refused, long blank, long widened) {}
