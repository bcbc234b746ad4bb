package io.clientele.segment.publish;

import io.clientele.segment.model.ModelledRun;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a slice that the elements of one scheme are made of.
 *
 * @param byMart the rows by mart, in the order of its key
 */
record SlicedRows(Slice slice, Map<String, List<Map<String, @Nullable Object>>> byMart) {
  /** Those of several slices: a query for each of them would cost more than its rows. */
  static List<SlicedRows> read(ModelledRun modelled, String scheme, List<Slice> slices)
      throws SQLException {
    List<String> names = slices.stream().map(Slice::name).toList();
    List<SlicedRows> read = new ArrayList<>();
    for (Slice slice : slices) {
      read.add(new SlicedRows(slice, new HashMap<>()));
    }
    for (String mart : SchemeElements.sliced()) {
      var bySlice = modelled.martRows(mart, scheme, names);
      for (SlicedRows rows : read) {
        rows.byMart.put(mart, bySlice.getOrDefault(rows.slice.name(), List.of()));
      }
    }
    return read;
  }

  List<Map<String, @Nullable Object>> of(String mart) {
    List<Map<String, @Nullable Object>> rows = byMart.get(mart);
    if (rows == null) {
      throw new IllegalStateException("the mart " + mart + " is not kept by slice");
    }
    return rows;
  }
}
