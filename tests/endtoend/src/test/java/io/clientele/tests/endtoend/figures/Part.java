package io.clientele.tests.endtoend.figures;

import java.util.List;
import java.util.Map;

/** A table within the document of an element, with several rows a segment. */
interface Part {
  String element();

  /** Its name in the document. */
  String name();

  /** The columns that, with the segment, say which row it is. */
  List<String> key();

  /** Otherwise it is of all customers alike, and has no segments. */
  default boolean isBySegment() {
    return true;
  }

  /** The rows of a segment by the texts of their keys. */
  Map<List<String>, Figures> rows(Slice slice);

  default double tolerance(String column) {
    return 1e-9;
  }
}
