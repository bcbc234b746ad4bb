package io.clientele.api.schemes;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer of a list as the run wrote it: a JSON object in UTF-8, from one byte up to another. A
 * filter looks at thousands of them for one or two fields, so they are found without reading the
 * others, a tenth of the time of a parser.
 */
public final class CustomerLine {
  /** Of a decimal whose digits a long holds, with its sign and point. */
  private static final int MOST_DIGITS = 18;

  private final byte[] bytes;
  private final int from;
  private final int to;

  CustomerLine(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
  }

  /** The text of a field, null where it has none. */
  public @Nullable String text(String field) {
    int start = value(field);
    if (start < 0 || bytes[start] != '"') {
      return null;
    }
    int end = endOfText(start);
    return isPlain(start + 1, end)
        ? new String(bytes, start + 1, end - start - 1, StandardCharsets.UTF_8)
        : parsed(field);
  }

  /** The texts of a field: of a list all, of a text the one, of anything else none. */
  List<String> texts(String field) {
    int start = value(field);
    if (start < 0 || bytes[start] != '[') {
      String text = text(field);
      return text == null ? List.of() : List.of(text);
    }
    try {
      return JSON.std.listFrom(Arrays.copyOfRange(bytes, start, endOfValue(start))).stream()
          .map(String::valueOf)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("a customer is no JSON object: " + this, e);
    }
  }

  /** Whether a field is one of the words, or has one of them where it is a list, in any case. */
  public boolean hasOne(String field, List<String> words) {
    return texts(field).stream().anyMatch(text -> words.stream().anyMatch(text::equalsIgnoreCase));
  }

  /** The number of a field, null where it has none. */
  @Nullable BigDecimal number(String field) {
    int start = value(field);
    if (start < 0 || (bytes[start] != '-' && (bytes[start] < '0' || bytes[start] > '9'))) {
      return null;
    }
    int end = endOfValue(start);
    return end - start <= MOST_DIGITS && isDecimal(start, end)
        ? decimal(start, end)
        : new BigDecimal(new String(bytes, start, end - start, StandardCharsets.ISO_8859_1));
  }

  @Override
  public String toString() {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  /** Where the value of a field of the object itself begins, -1 where there is no such field. */
  private int value(String field) {
    byte[] name = field.getBytes(StandardCharsets.UTF_8);
    int at = blank(from);
    if (at >= to || bytes[at] != '{') {
      return -1;
    }
    at = blank(at + 1);
    while (at < to && bytes[at] == '"') {
      int end = endOfText(at);
      int value = blank(blank(end + 1) + 1);
      if (value >= to) {
        return -1;
      }
      if (Arrays.equals(bytes, at + 1, end, name, 0, name.length)) {
        return value;
      }
      at = blank(blank(endOfValue(value)) + 1);
    }
    return -1;
  }

  private int endOfValue(int start) {
    int depth = 0;
    int at = start;
    while (at < to) {
      byte one = bytes[at];
      if (one == '"') {
        at = endOfText(at);
      } else if (one == '{' || one == '[') {
        depth++;
      } else if (depth == 0 && (one == ',' || one == '}' || one == ']' || one == ' ')) {
        return at;
      } else if (one == '}' || one == ']') {
        depth--;
      }
      at++;
    }
    return at;
  }

  /** The closing quote of a text. */
  private int endOfText(int opening) {
    // In locals: the function's compiler would load the fields again for each byte.
    byte[] text = bytes;
    int end = to;
    int at = opening + 1;
    while (at < end && text[at] != '"') {
      at += text[at] == '\\' ? 2 : 1;
    }
    return Math.min(at, end);
  }

  private int blank(int start) {
    int at = start;
    while (at < to && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r')) {
      at++;
    }
    return at;
  }

  /** Whether there are only digits, after a sign and around a point: no exponent. */
  private boolean isDecimal(int start, int end) {
    byte[] text = bytes;
    for (int i = text[start] == '-' ? start + 1 : start; i < end; i++) {
      if (text[i] != '.' && (text[i] < '0' || text[i] > '9')) {
        return false;
      }
    }
    return true;
  }

  private BigDecimal decimal(int start, int end) {
    byte[] text = bytes;
    boolean isNegative = text[start] == '-';
    long digits = 0;
    int scale = 0;
    for (int i = isNegative ? start + 1 : start; i < end; i++) {
      if (text[i] == '.') {
        scale = end - i - 1;
      } else {
        digits = digits * 10 + text[i] - '0';
      }
    }
    return BigDecimal.valueOf(isNegative ? -digits : digits, scale);
  }

  private boolean isPlain(int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] == '\\') {
        return false;
      }
    }
    return true;
  }

  private @Nullable String parsed(String field) {
    try {
      Map<String, Object> customer = JSON.std.mapFrom(Arrays.copyOfRange(bytes, from, to));
      return customer.get(field) instanceof String text ? text : null;
    } catch (IOException e) {
      throw new UncheckedIOException("a customer is no JSON object: " + this, e);
    }
  }
}
