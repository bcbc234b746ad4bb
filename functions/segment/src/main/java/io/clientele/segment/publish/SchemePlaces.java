package io.clientele.segment.publish;

import io.clientele.segment.model.ModelledRun;
import io.clientele.warehouse.engine.SqlText;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** In which of a scheme's segments each customer is, and what a list says of that. */
final class SchemePlaces {
  static final int NOWHERE = -1;

  private final int[] segments;
  private final byte[][] ends;

  private SchemePlaces(int[] segments, byte[][] ends) {
    this.segments = segments;
    this.ends = ends;
  }

  /** Reads them, with the customers numbered as in {@link ListedCustomers}. */
  static SchemePlaces of(
      ModelledRun modelled, int customers, String scheme, List<String> segmentIds)
      throws SQLException {
    int[] segments = new int[customers];
    Arrays.fill(segments, NOWHERE);
    byte[][] ends = new byte[customers][];
    if (segmentIds.isEmpty()) {
      return new SchemePlaces(segments, ends);
    }
    String ids = segmentIds.stream().map(SqlText::literal).collect(Collectors.joining(", "));
    modelled.read(
        """
        select
          c.number, list_position([%s], m.segment_id) - 1 as segment,
          ',"segment_id":' || to_json(m.segment_id) || ',"weight":' || to_json(m.weight) || '}' as line_end
        from memberships m
        join listed_customers c on c.customer_id = m.customer_id
        where m.is_primary and m.scheme = %s and m.segment_id in (%s)
        """
            .formatted(ids, SqlText.literal(scheme), ids),
        row -> {
          segments[row.getInt(1)] = row.getInt(2);
          ends[row.getInt(1)] = (row.getString(3) + "\n").getBytes(StandardCharsets.UTF_8);
        });
    return new SchemePlaces(segments, ends);
  }

  /** The index of the customer's segment in the list that was given, or {@link #NOWHERE}. */
  int segment(int customer) {
    return segments[customer];
  }

  /** The end of the line of a customer who is somewhere. */
  byte[] end(int customer) {
    return ends[customer];
  }
}
