package io.clientele.domain.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityDecisionsTest {
  private static final String HEADER = "action,source,source_id,other_source,other_source_id\n";

  @Test
  void readsMergesAndSplits() throws ConfigurationException {
    assertThat(
            IdentityDecisions.read(
                "\uFEFF"
                    + HEADER
                    + "merge,salesforce.account,001A,shop,17\n\n"
                    + "Split;crm; \"Acme, \"\"North\"\"\" ;crm;Acme\n"))
        .containsExactly(
            new IdentityDecision(
                IdentityDecision.Action.MERGE, "salesforce.account", "001A", "shop", "17"),
            new IdentityDecision(
                IdentityDecision.Action.SPLIT, "crm", "Acme, \"North\"", "crm", "Acme"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          merge,crm,1,shop | line 2: 4 cells; expected 5 cells: action,source,source_id,other_source,other_source_id.
          join,crm,1,shop,2 | line 2: action is "join"; expected merge or split.
          merge,crm,,shop,2 | line 2: source_id is empty; expected a record, as in customer_sources.
          merge,crm.account,1,crm.lead,1 | line 2: both records are crm.account 1; expected two records.
          merge,crm,"1,shop,2 | line 2: a quoted cell does not end; expected a double quote at its end.
          """)
  void saysWhichLineIsWrongAndWhatToWrite(String line, String message) {
    assertThatThrownBy(() -> IdentityDecisions.read(HEADER + line))
        .hasMessage("config/identity.csv, " + message + " Correct the file and upload it again.");
  }

  @Test
  void refusesASecondLineAboutTheSameTwoRecords() {
    assertThatThrownBy(
            () -> IdentityDecisions.read(HEADER + "merge,crm,1,shop,2\nsplit,shop.x,2,crm,1\n"))
        .hasMessageContaining("line 3: line 2 is about the same two records; expected one line");
  }

  @Test
  void refusesToSplitWhatOtherLinesMerge() {
    assertThatThrownBy(
            () ->
                IdentityDecisions.read(
                    HEADER + "merge,crm,1,shop,2\nsplit,crm,1,crm,3\nmerge,crm,3,shop,2\n"))
        .hasMessageContaining("line 3: other lines merge these two records");
  }

  @Test
  void refusesAnotherHeader() {
    assertThatThrownBy(() -> IdentityDecisions.read("a,b\n"))
        .hasMessageContaining("line 1: the header is \"a,b\"");
  }
}
