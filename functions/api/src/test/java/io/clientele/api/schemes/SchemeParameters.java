package io.clientele.api.schemes;

import static io.clientele.api.openapi.ParameterSchema.pattern;
import static io.clientele.api.openapi.ParameterSchema.words;

import io.clientele.api.openapi.ParameterSchema;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of the routes about schemes, from what the code checks them by. */
public final class SchemeParameters {
  private static final String CUSTOMERS = "/customers";
  private static final String ELEMENT = "/elements/{element}";

  private SchemeParameters() {}

  /** By name. */
  public static Map<String, ParameterSchema> all() {
    Map<String, ParameterSchema> all = new LinkedHashMap<>();
    all.put("scheme", words("A scheme", Arrays.stream(Scheme.values()).map(Scheme::id).toList()));
    all.put(
        "element",
        words(
            "A part of the analysis", Arrays.stream(Element.values()).map(Element::word).toList()));
    all.put(
        "sort",
        words(
            "The order, the best first; monetary where missing",
            Arrays.stream(CustomerSort.values()).map(CustomerSort::word).toList()));
    all.put("segment_id", pattern("A segment of the scheme", CustomersController.SEGMENT_ID));
    all.put(
        "segment",
        ParameterSchema.text(
            "Segments of the scheme, also total and unassigned; several with commas or repeated"));
    String month = " month, for instance 2024-01; of elements, only of those that follow months";
    all.put("from", pattern("The first" + month, Months.MONTH));
    all.put("to", pattern("The month after the last" + month, Months.MONTH));
    all.put("play_id", ParameterSchema.text("A play that the current run proposes"));
    all.put(
        "country",
        ParameterSchema.text("ISO codes of two letters, several with commas; elements take one"));
    all.put(
        "channel",
        ParameterSchema.text(
            "Channels that customers were won by, several with commas or repeated; elements take"
                + " one"));
    all.put(
        "owner",
        ParameterSchema.text("Who looks after customers, several likewise; elements take one"));
    all.put(
        "category", ParameterSchema.text("Categories that customers bought of, several likewise"));
    all.put("sentiment", words("The mood of comments", CommentFilter.SENTIMENTS));
    all.put("nps_group", words("Comments of answers to NPS surveys", CommentFilter.NPS_GROUPS));
    all.put("topic", ParameterSchema.text("What comments are about, for instance delivery"));
    all.put("name", ParameterSchema.text("A part of the name, in any case"));
    for (String bound : List.of("_min", "_max")) {
      CustomerFilters.MEASURES.forEach(
          measure ->
              all.put(
                  measure + bound,
                  pattern(
                      bound.equals("_min") ? "This or more" : "This or less",
                      CustomerFilters.NUMBER)));
    }
    return all;
  }

  /** What a route reads from the address beside the parameters of its method. */
  public static List<String> readBy(String path) {
    if (path.endsWith(ELEMENT)) {
      return List.of("segment", "from", "to", "country", "channel", "owner");
    }
    return path.endsWith(CUSTOMERS)
        ? all().keySet().stream()
            .filter(
                name ->
                    List.of("country", "channel", "owner", "category", "name").contains(name)
                        || name.endsWith("_min")
                        || name.endsWith("_max"))
            .toList()
        : List.of();
  }
}
