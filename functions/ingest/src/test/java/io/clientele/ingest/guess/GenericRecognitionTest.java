package io.clientele.ingest.guess;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.ingest.guess.KnownSheets.KnownSheet;
import io.clientele.ingest.profile.Feed;
import io.clientele.ingest.profile.Profile;
import io.clientele.ingest.profile.ProfileReader;
import io.clientele.ingest.profile.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GenericRecognitionTest {
  private static final GenericRecognition GENERIC = GenericRecognition.shipped();

  @TempDir Path directory = Path.of("");

  static List<KnownSheet> sheets() throws IOException {
    return KnownSheets.read();
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void aSheetIsTakenForWhatItIsOrNotTaken(KnownSheet sheet) throws Exception {
    Optional<Proposal> proposal = GENERIC.propose(KnownSheets.head(sheet.csv(), directory));
    Optional<Proposal> taken = proposal.filter(best -> best.recognised().isPresent());
    assertThat(taken.map(Proposal::sheet).orElse("none"))
        .describedAs("%s", proposal)
        .isEqualTo(sheet.is());
    Map<String, String> found = taken.map(GenericRecognitionTest::mapping).orElse(Map.of());
    sheet
        .maps()
        .forEach(
            (column, header) ->
                assertThat(found).containsEntry(String.valueOf(column), String.valueOf(header)));
  }

  @Test
  void whatIsProposedIsReadAsAProfileWhetherItIsUsedOrNot() throws Exception {
    List<String> read = new ArrayList<>();
    for (KnownSheet sheet : sheets()) {
      Optional<Proposal> proposal = GENERIC.propose(KnownSheets.head(sheet.csv(), directory));
      if (proposal.isPresent()) {
        Profile profile = ProfileReader.read(proposal.get().yaml());
        assertThat(profile.id()).startsWith("generic.");
        read.add(sheet.name());
      }
    }
    assertThat(read).contains("two amounts", "an amount with tax only", "quotes");
  }

  @Test
  void aSheetThatLacksAnyOfItsColumnsIsAGuessToo() throws Exception {
    int proposals = 0;
    for (KnownSheet sheet : sheets()) {
      List<String> lines = sheet.csv().lines().toList();
      String delimiter = lines.getFirst().contains(";") ? ";" : ",";
      int columns = lines.getFirst().split(delimiter, -1).length;
      for (int without = 0; without < columns && columns > 2; without++) {
        StringBuilder csv = new StringBuilder();
        for (String line : lines) {
          List<String> cells = new ArrayList<>(List.of(line.split(delimiter, -1)));
          if (cells.size() > without) {
            cells.remove(without);
          }
          csv.append(String.join(delimiter, cells)).append('\n');
        }
        Optional<Proposal> proposal = GENERIC.propose(KnownSheets.head(csv.toString(), directory));
        proposals += proposal.isPresent() ? 1 : 0;
      }
    }
    assertThat(proposals).isGreaterThan(1_000);
  }

  private static Map<String, String> mapping(Proposal proposal) {
    Map<String, String> mapping = new TreeMap<>();
    for (Feed feed : proposal.recognised().orElseThrow().profile().feeds()) {
      feed.columns()
          .forEach(
              (column, source) ->
                  mapping.put(feed.entity().table() + "." + column.name(), header(source)));
    }
    return mapping;
  }

  private static String header(Source source) {
    return source.parts().isEmpty() ? "" : source.parts().getFirst().getFirst();
  }
}
