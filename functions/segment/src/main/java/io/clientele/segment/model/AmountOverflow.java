package io.clientele.segment.model;

import io.clientele.domain.entity.Column;
import io.clientele.domain.entity.ColumnType;
import io.clientele.domain.entity.Entity;
import io.clientele.domain.upload.Upload;
import io.clientele.warehouse.engine.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells a model that failed over amounts from one that failed by a fault of its own: sums are as
 * wide as the amounts, decimal(18,4), which only a mistake in the data goes beyond.
 */
final class AmountOverflow {
  private static final Pattern SIGN =
      Pattern.compile(
          "(?is)DECIMAL.*(out of range|overflow|could not cast)|(overflow|could not cast).*DECIMAL");

  private final Connection connection;
  private final List<Upload> uploads;

  AmountOverflow(Connection connection, List<Upload> uploads) {
    this.connection = connection;
    this.uploads = uploads;
  }

  /**
   * Throws what says which amount to correct, or the failure itself where it is of another kind.
   */
  void explain(SQLException failure) throws SQLException, AmountsTooLargeException {
    if (!SIGN.matcher(String.valueOf(failure.getMessage())).find()) {
      throw failure;
    }
    throw new AmountsTooLargeException(
        "The amounts add up to more than 99,999,999,999,999.9999, which is the most that a sum may be. %s"
                .formatted(largest())
            + " Correct it and put the file into the bucket again. Nothing was published; the run"
            + " before this one stays in force.",
        failure);
  }

  private String largest() throws SQLException {
    String amounts =
        Stream.of(Entity.values())
            .flatMap(
                entity ->
                    entity.columns().stream()
                        .filter(column -> column.type() == ColumnType.MONEY)
                        .map(column -> amounts(entity, column)))
            .collect(Collectors.joining(" union all "));
    var row =
        Table.of(
                connection,
                "select * from (%s) as amounts order by abs(amount) desc, upload_id, line limit 1"
                    .formatted(amounts))
            .rows()
            .stream()
            .findFirst();
    return row.isEmpty()
        ? ""
        : "The largest amount is %s in the column %s of %s, line %s of %s."
            .formatted(
                row.get().get("amount"),
                row.get().get("name"),
                row.get().get("entity"),
                row.get().get("line"),
                file(String.valueOf(row.get().get("upload_id"))));
  }

  private static String amounts(Entity entity, Column column) {
    return "select %s as amount, '%s' as name, '%s' as entity, upload_id, line from %s where %s is not null"
        .formatted(
            SqlText.identifier(column.name()),
            column.name(),
            entity.table(),
            entity.lakeTable(),
            SqlText.identifier(column.name()));
  }

  private String file(String uploadId) {
    return uploads.stream()
        .filter(upload -> upload.uploadId().equals(uploadId))
        .map(upload -> "'" + upload.object().key() + "'")
        .findFirst()
        .orElse("the upload " + uploadId);
  }
}
