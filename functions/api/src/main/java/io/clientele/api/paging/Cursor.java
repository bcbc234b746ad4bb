package io.clientele.api.paging;

import io.clientele.api.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on, opaque to the caller. It says which list it belongs to, so that it is never
 * used on another. Its check sum finds typing errors only: a forged cursor reaches nothing but
 * another place of a list that the caller may read anyway.
 */
public final class Cursor {
  private Cursor() {}

  /**
   * The cursor for the page that begins at the position.
   *
   * @param list what the list was asked for, in the same order always
   * @param position where the list goes on, null at its end
   * @return null at the end
   */
  public static @Nullable String of(List<Trait> list, @Nullable String position) {
    if (position == null) {
      return null;
    }
    List<String> lines = new ArrayList<>();
    list.forEach(trait -> lines.add(trait.value()));
    lines.add(position);
    String text = String.join("\n", lines);
    byte[] bytes = (checkSum(text) + "\n" + text).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Where the page of the cursor begins.
   *
   * @return null for the start of the list
   */
  public static @Nullable String position(@Nullable String cursor, List<Trait> list) {
    if (cursor == null) {
      return null;
    }
    String[] parts = decode(cursor).split("\n", 2);
    if (parts.length != 2 || !parts[0].equals(checkSum(parts[1]))) {
      throw unreadable(cursor);
    }
    String[] lines = parts[1].split("\n", -1);
    if (lines.length != list.size() + 1) {
      throw ofAnotherList(cursor);
    }
    for (int i = 0; i < list.size(); i++) {
      Trait trait = list.get(i);
      if (!trait.value().equals(lines[i])) {
        throw other(cursor, trait, lines[i]);
      }
    }
    return lines[list.size()];
  }

  /**
   * Where the page of the cursor begins, in a list whose positions are numbers.
   *
   * @return 0 for the start of the list
   */
  public static long offset(@Nullable String cursor, List<Trait> list) {
    String position = position(cursor, list);
    if (cursor == null || position == null) {
      return 0;
    }
    // Eighteen digits never overflow.
    if (!position.matches("[0-9]{1,18}")) {
      throw unreadable(cursor);
    }
    return Long.parseLong(position);
  }

  /** One thing that tells a list from others, for instance {@code sort} and {@code monetary}. */
  public record Trait(String name, String value) {}

  private static String decode(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw unreadable(cursor);
    }
  }

  private static ProblemException unreadable(String cursor) {
    return ProblemException.invalidCursor(cursor, "The cursor is none that this API gave.");
  }

  private static ProblemException ofAnotherList(String cursor) {
    return ProblemException.invalidCursor(cursor, "The cursor belongs to another list.");
  }

  private static ProblemException other(String cursor, Trait asked, String given) {
    return ProblemException.invalidCursor(
        cursor,
        "The cursor belongs to %s '%s', but the request is for %s '%s'."
            .formatted(asked.name(), given, asked.name(), asked.value()));
  }

  private static String checkSum(String text) {
    CRC32C sum = new CRC32C();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }
}
