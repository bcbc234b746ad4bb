package io.clientele.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InputFormTest {
  private static final Map<String, Object> EVENT =
      Map.of(
          "detail",
          Map.of("state", "say \"hi\"", "n", 3, "list", List.of("a", "b"), "instance-id", "i-1"));

  @Test
  void takesAPartOfTheEvent() {
    assertThat(InputForm.apply(new TargetInput.Part("$.detail.list[1]"), EVENT)).isEqualTo("\"b\"");
    assertThat(InputForm.apply(new TargetInput.Part("$.detail.n"), EVENT)).isEqualTo("3");
  }

  @Test
  void takesAConstantAsItIs() {
    assertThat(InputForm.apply(new TargetInput.Constant("{\"a\":1}"), EVENT))
        .isEqualTo("{\"a\":1}");
  }

  @Test
  void fillsATemplateInsideAndOutsideQuotes() {
    TargetInput input =
        new TargetInput.Transformed(
            Map.of("state", "$.detail.state", "n", "$.detail.n", "id", "$.detail.instance-id"),
            "{\"text\": \"<id> is <state>\", \"state\": <state>, \"n\": <n>, \"other\": \"<x>\"}");

    assertThat(InputForm.apply(input, EVENT))
        .isEqualTo(
            "{\"text\": \"i-1 is say \\\"hi\\\"\", \"state\": \"say \\\"hi\\\"\", \"n\": 3,"
                + " \"other\": \"<x>\"}");
  }

  @Test
  void namesTheLettersThatAQueueDoesNotTake() {
    Map<String, Object> event = Map.of("key", "a\ufffe\uffff.csv");

    assertThat(InputForm.apply(new TargetInput.Whole(), event))
        .isEqualTo("{\"key\":\"a\\ufffe\\uffff.csv\"}");
  }
}
