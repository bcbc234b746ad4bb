package io.clientele.local.athena;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Blob;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as Athena writes them into results. */
final class ResultText {
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);

  private ResultText() {}

  /** The text of a value that DuckDB gave; null for null. */
  static @Nullable String of(@Nullable Object value) throws SQLException {
    return switch (value) {
      case null -> null;
      case BigDecimal decimal -> decimal.toPlainString();
      case Timestamp timestamp -> TIMESTAMP.format(timestamp.toLocalDateTime());
      case LocalDateTime timestamp -> TIMESTAMP.format(timestamp);
      case OffsetDateTime instant ->
          TIMESTAMP.format(instant.withOffsetSameInstant(ZoneOffset.UTC)) + " UTC";
      case Blob blob ->
          HexFormat.ofDelimiter(" ").formatHex(blob.getBytes(1, Math.toIntExact(blob.length())));
      case Array array -> list(Arrays.asList((@Nullable Object[]) array.getArray()));
      case Map<?, ?> map -> map(map);
      default -> value.toString();
    };
  }

  private static String list(List<? extends @Nullable Object> elements) throws SQLException {
    List<String> texts = new ArrayList<>();
    for (Object element : elements) {
      texts.add(String.valueOf(of(element)));
    }
    return "[" + String.join(", ", texts) + "]";
  }

  private static String map(Map<?, ?> map) throws SQLException {
    List<String> texts = new ArrayList<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      texts.add(of(entry.getKey()) + "=" + of(entry.getValue()));
    }
    return "{" + String.join(", ", texts) + "}";
  }
}
