package io.clientele.tests.endtoend.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that was computed here of a segment over the whole time, whichever element it is of. */
record EveryFigure(Audit audit, List<Element> elements, MeanIntervals intervals) {
  Map<String, Double> of(String scheme, String segment) {
    Slice slice = audit.slice(scheme, segment, "all");
    Map<String, Double> figures = new HashMap<>();
    elements.forEach(element -> element.figures(slice).values().forEach(figures::putIfAbsent));
    intervals.of(slice).values().forEach(figures::putIfAbsent);
    return figures;
  }
}
