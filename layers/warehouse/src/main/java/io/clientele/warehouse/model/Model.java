package io.clientele.warehouse.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One table that is made from others: by SQL, or by a {@link Computation}.
 *
 * @param sql one {@code select} in Athena's dialect, empty where a computation makes the table
 * @param computedBy the computation that makes the table, null where SQL does
 * @param isView whether it is only a name for its query: for a choice of another's columns, which
 *     kept as a table would take the same room again
 * @param grain what one row is
 * @param key the columns that tell its rows apart, which is also the order it is written in
 * @param uniqueBy what makes its key unique: {@code construction} where its SQL does (it groups by
 *     the key, takes the first row of each, or joins such rows with what is unique), or the model
 *     that passes all its rows on, which runs look at instead; null where runs look at the model
 *     itself
 * @param inputs the tables that it is made from
 */
public record Model(
    String name,
    Layer layer,
    String sql,
    @Nullable String computedBy,
    boolean isView,
    String description,
    String grain,
    List<String> key,
    @Nullable String uniqueBy,
    List<ModelColumn> columns,
    List<ModelCase> cases,
    Set<String> inputs) {

  /** The rows in their total order, so that equal tables give equal bytes. */
  public String ordered() {
    return "select * from " + name + order();
  }

  /** The clause that puts them in it. */
  public String order() {
    return " order by " + String.join(", ", quotedKey());
  }

  private List<String> quotedKey() {
    return key.stream().map(column -> '"' + column + '"').toList();
  }
}
