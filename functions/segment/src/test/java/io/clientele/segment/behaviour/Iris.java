package io.clientele.segment.behaviour;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The 150 flowers of Fisher (1936), four lengths each in centimetres. */
final class Iris {
  private Iris() {}

  static Points points() throws IOException {
    List<String> lines;
    try (InputStream file = Objects.requireNonNull(Iris.class.getResourceAsStream("iris.csv"))) {
      lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
    }
    double[] values = new double[lines.size() * 4];
    for (int row = 0; row < lines.size(); row++) {
      String[] cells = lines.get(row).split(",", -1);
      for (int column = 0; column < 4; column++) {
        values[row * 4 + column] = Double.parseDouble(cells[column]);
      }
    }
    return new Points(values, 4);
  }
}
