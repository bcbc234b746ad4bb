package io.clientele.ingest.profile;

import java.util.List;

/**
 * What a profile declares about whole rows.
 *
 * @param fillDown columns, each with alternatives, whose empty cells repeat the row above
 * @param refusals rows that are no records
 * @param titles columns whose value stands above the header
 * @param needsMainKey a row without the key of the main entity is refused; otherwise one without
 *     the key of any
 */
public record RowRules(
    List<List<String>> fillDown, List<Refusal> refusals, List<Title> titles, boolean needsMainKey) {
  public static final RowRules NONE = new RowRules(List.of(), List.of(), List.of(), true);

  public RowRules {
    fillDown = fillDown.stream().map(List::copyOf).toList();
    refusals = List.copyOf(refusals);
    titles = List.copyOf(titles);
  }

  /**
   * Rows that are refused for what a column says.
   *
   * @param columns alternatives
   * @param regex what the whole cell must match, in the syntax of RE2
   */
  public record Refusal(List<String> columns, String regex, String reason) {
    public Refusal {
      columns = List.copyOf(columns);
    }
  }
}
