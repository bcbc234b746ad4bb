package io.clientele.ingest.read;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The lists of objects within the records of a JSON text, such as the items of an order. One of
 * them can be unfolded to rows; with a second one, each row would stand for several.
 */
final class JsonLists {
  /** What shops and invoices call the lines of an order. */
  private static final List<String> LINES =
      List.of(
          "lineitems",
          "orderlines",
          "orderitems",
          "items",
          "lines",
          "products",
          "orderproducts",
          "invoicelines",
          "positions",
          "pozycje",
          "produkty",
          "articles",
          "cart",
          "basket");

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");

  private final Map<String, Integer> elements = new LinkedHashMap<>();
  private final Set<String> kept = new LinkedHashSet<>();

  void add(JsonRecord record) {
    record.lists().forEach((name, count) -> elements.merge(name, count, Integer::sum));
  }

  /** Notes what a record, with the list unfolded, keeps as texts. */
  void addKept(JsonRecord record) {
    kept.addAll(record.kept());
  }

  /**
   * Name of the list to unfold: the one that is called as the lines of an order are, else the one
   * with most elements; null where there is none.
   */
  @Nullable String unfolded() {
    for (String line : LINES) {
      for (String name : elements.keySet()) {
        if (plain(name).equals(line)) {
          return name;
        }
      }
    }
    String most = null;
    for (Map.Entry<String, Integer> list : elements.entrySet()) {
      if (most == null || list.getValue() > elements.getOrDefault(most, 0)) {
        most = list.getKey();
      }
    }
    return most;
  }

  /** What people should know of it, empty where there are no such lists. */
  Optional<String> note(@Nullable String unfolded) {
    StringBuilder note = new StringBuilder();
    if (unfolded != null) {
      note.append("Each element of the list “%s” in a record is a row.".formatted(unfolded));
    }
    if (!kept.isEmpty()) {
      note.append(note.isEmpty() ? "" : " ")
          .append("Kept as texts, since only one list can be rows: ")
          .append(kept.stream().map("“%s”"::formatted).collect(Collectors.joining(", ")))
          .append(". To count what is in them, export each as a file of its own.");
    }
    return note.isEmpty() ? Optional.empty() : Optional.of(note.toString());
  }

  private static String plain(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    return NO_LETTER.matcher(last).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
