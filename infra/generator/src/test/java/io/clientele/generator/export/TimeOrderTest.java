package io.clientele.generator.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.generator.company.Period;
import io.clientele.generator.random.Draw;
import io.clientele.generator.random.Purpose;
import io.clientele.generator.random.Streams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeOrderTest {
  private static final Period PERIOD = Period.endingOn(LocalDate.of(2026, 6, 30));

  @TempDir private Path folder = Path.of(".");

  @Test
  void ordersByTimeAndKeepsWhatCameFirstWithinASecond() throws IOException {
    TimeOrder lines = new TimeOrder(folder.resolve("lines"), PERIOD);
    LocalDateTime last = PERIOD.until().atTime(23, 59, 59);
    lines.add(last, "late", "c");
    lines.add(PERIOD.from().atStartOfDay(), "", "a");
    lines.add(last, "", "d");
    lines.add(last.minusSeconds(1), "", "b\twith a tab");

    List<TimeOrder.Line> drained = drain(lines);

    assertThat(drained)
        .extracting(TimeOrder.Line::text)
        .containsExactly("a", "b\twith a tab", "c", "d");
    assertThat(drained).extracting(TimeOrder.Line::mark).containsExactly("", "", "late", "");
    assertThat(drained.getFirst().day()).isEqualTo(PERIOD.from());
  }

  @Test
  void ordersMoreLinesOfOneDayThanItSortsInMemory() throws IOException {
    TimeOrder lines = new TimeOrder(folder.resolve("lines"), PERIOD);
    Draw draw = new Streams(1).of(Purpose.MAILINGS, 1);
    String padding = "x".repeat(1_000);
    int count = 20_000;
    for (int i = 0; i < count; i++) {
      lines.add(PERIOD.from().atTime(9, 0).plusSeconds(draw.below(7_000)), "", i + padding);
    }

    List<TimeOrder.Line> drained = drain(lines);

    assertThat(drained).extracting(TimeOrder.Line::second).isSorted();
    assertThat(drained).extracting(TimeOrder.Line::text).doesNotHaveDuplicates().hasSize(count);
  }

  @Test
  void leavesNoSpilledFiles() throws IOException {
    TimeOrder lines = new TimeOrder(folder.resolve("lines"), PERIOD);
    lines.add(PERIOD.from().atStartOfDay(), "", "a");

    drain(lines);

    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  private static List<TimeOrder.Line> drain(TimeOrder lines) throws IOException {
    List<TimeOrder.Line> drained = new ArrayList<>();
    lines.drain(drained::add);
    return drained;
  }
}
