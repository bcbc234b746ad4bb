package io.clientele.segment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.domain.config.ConfigurationException;
import io.clientele.warehouse.model.ModelCatalogue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFileTest {
  private static final String KEY = "config/segments/ours.yaml";
  private static final Fields FIELDS = new Fields(ModelCatalogue.load());

  @Test
  void readsSegmentsInTheirOrder() throws ConfigurationException {
    List<RuleSegment> segments =
        read(
            """
            segments:
              - id: big_polish
                name: Big Polish buyers
                name_pl: Duzi polscy klienci
                all:
                  - country in (PL, "a, b")
                  - monetary >= 5000.50
                any:
                  - industry is known
                  - first_purchase_date < 2024-01-01
              - id: asked_to_be_left_alone
                all: [consent_marketing = false]
            """);
    assertThat(segments)
        .extracting(RuleSegment::segmentId)
        .containsExactly("big_polish", "asked_to_be_left_alone");
    assertThat(segments.getFirst().conditions())
        .isEqualTo(
            "country in (PL, \"a, b\"); monetary >= 5000.50;"
                + " industry is known or first_purchase_date < 2024-01-01");
    assertThat(segments.getFirst().sql())
        .isEqualTo(
            "coalesce(lower(\"country\") in (lower('PL'), lower('a, b')), false)"
                + " and coalesce(\"monetary\" >= 5000.50, false)"
                + " and (\"industry\" is not null"
                + " or coalesce(\"first_purchase_date\" < date '2024-01-01', false))");
    assertThat(segments.getLast().namePl()).isEqualTo("asked_to_be_left_alone");
  }

  @Test
  void aQuoteInATextStaysAText() throws ConfigurationException {
    assertThat(read(segment("name", "city = \"O'Fallon'); drop\"")).getFirst().sql())
        .contains("lower('O''Fallon''); drop')");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "moentary > 5| \"moentary\" is no field of a customer; expected one of customer_id, kind",
        "monetary > 5 000| monetary is compared with \"5 000\"; expected a number such as 1500",
        "monetary => 5| monetary is compared with \"> 5\"; expected a number",
        "monetary about 5| \"about 5\" after monetary compares nothing; expected =, !=",
        "monetary > many| monetary is compared with \"many\"; expected a number",
        "country > PL| country cannot be compared by >; expected =, !=, in or not in",
        "country in PL| \"PL\" is no list; expected values in brackets",
        "country in (PL,,DE)| country is compared with \"\"; expected a word",
        "country is known PL| \"PL\" after is known; expected nothing",
        "last_purchase_date < 2024-02-30| last_purchase_date is compared with \"2024-02-30\"",
        "consent_marketing = yes| consent_marketing is compared with \"yes\"; expected true or false",
        ">= 5| \">= 5\" begins with no field",
        "age =| age is compared with \"\"; expected a number",
      })
  void saysWhatIsWrongWithACondition(String condition, String message) {
    assertThatThrownBy(() -> read(segment("vip", condition)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(KEY + ", line 4: " + message);
  }

  @Test
  void saysWhatIsWrongWithAFile() {
    assertThatThrownBy(() -> read(""))
        .hasMessageContaining(
            "line 1: there is no list of segments; expected segments: and a list");
    assertThatThrownBy(() -> read("segments:\n  - id: a\n    all: 'x"))
        .hasMessageContaining("this is no YAML");
    assertThatThrownBy(() -> read("segments:\n  - id: a"))
        .hasMessageContaining("line 2: the segment has no condition");
    assertThatThrownBy(() -> read(segment("other", "age > 1")))
        .hasMessageContaining("line 2: the id is \"other\"");
    assertThatThrownBy(() -> read("segments:\n  - id: a\n    colour: red\n    all: [age > 1]"))
        .hasMessageContaining("line 3: \"colour\" says nothing of a segment");
    assertThatThrownBy(
            () -> read("segments:\n  - {id: a, all: [age > 1]}\n  - {id: a, all: [age > 2]}"))
        .hasMessageContaining("line 3: a second segment with the id \"a\"");
    assertThatThrownBy(() -> read("segments:\n  - id: a\n    all: age > 1"))
        .hasMessageContaining("line 3: there is no list of conditions");
  }

  @Test
  void whatNoYamlMayHoldIsAReasonToo() {
    assertThatThrownBy(() -> read("segments:\n  - id: a\n    name: x\u0007"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("line 3: this is no YAML: the character U+0007 has no place in it");
    assertThatThrownBy(() -> read("[".repeat(60)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("this is no YAML");
  }

  private static String segment(String id, String condition) {
    return "segments:\n  - id: %s\n    all:\n      - '%s'"
        .formatted(id, condition.replace("'", "''"));
  }

  private static List<RuleSegment> read(String yaml) throws ConfigurationException {
    return new RuleFile(KEY, FIELDS).read(yaml);
  }
}
