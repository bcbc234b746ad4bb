package io.clientele.api.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerLineTest {
  private static final JSON EXACT =
      JSON.builder(new JsonFactory())
          .enable(JSON.Feature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(JSON.Feature.WRITE_NULL_PROPERTIES)
          .build();

  private static final int[] LETTERS = "aŻ\"\\{}[]:, \n\t€😀".codePoints().toArray();

  @Test
  void findsTextsAndNumbersOfTheCustomer() {
    CustomerLine line =
        line("{\"customer_id\":\"c1\",\"name\":\"Żaneta\",\"country\":\"PL\",\"monetary\":-12.50}");
    assertThat(line.text("name")).isEqualTo("Żaneta");
    assertThat(line.text("country")).isEqualTo("PL");
    assertThat(line.number("monetary")).isEqualByComparingTo("-12.5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"country\":null,\"monetary\":null}",
        "{}",
        "{\"name\":\"\\\"country\\\":\\\"PL\\\",\\\"monetary\\\":5\"}",
        "{\"tags\":{\"country\":\"PL\",\"monetary\":5},\"list\":[{\"country\":\"PL\"},\"monetary\"]}",
        "{\"country\":1,\"monetary\":\"5\"}",
        ""
      })
  void whatIsNoTextOrNumberOfTheCustomerItselfIsNone(String json) {
    assertThat(line(json).text("country")).isNull();
    assertThat(line(json).number("monetary")).isNull();
  }

  @Test
  void aListHasAllItsTextsAndATextItself() {
    CustomerLine line =
        line(
            "{\"categories\":[\"A, \\\"B\\\"]\",\"Ż\"],\"owner\":\"Ewa\",\"channel\":null,\"none\":[],\"orders\":3}");
    assertThat(line.texts("categories")).containsExactly("A, \"B\"]", "Ż");
    assertThat(line.texts("owner")).containsExactly("Ewa");
    assertThat(line.texts("channel")).isEmpty();
    assertThat(line.texts("none")).isEmpty();
    assertThat(line.texts("orders")).isEmpty();
  }

  @Test
  void unescapesTexts() {
    assertThat(line("{\"name\":\"A \\\"B\\\" \\\\ \\u017b\\n\",\"country\":\"DE\"}").text("name"))
        .isEqualTo("A \"B\" \\ Ż\n");
  }

  @Test
  void aLineCutShortHasNoFieldThatIsNotThere() {
    String json = "{\"customer_id\":\"c1\",\"name\":\"Ola\",\"monetary\":1.5}";
    for (int length = 0; length < json.length(); length++) {
      CustomerLine line = line(json.substring(0, length));
      assertThat(line.text("country")).isNull();
    }
  }

  @Test
  void seesWhatAParserSees() throws IOException {
    Random random = new Random(20_261_129);
    for (int i = 0; i < 2000; i++) {
      Map<String, @Nullable Object> customer = customer(random);
      String json = EXACT.asString(customer);
      if (random.nextBoolean()) {
        json = json.replace("\":", "\" : ").replace(",\"", " ,  \"");
      }
      Map<String, Object> parsed = EXACT.mapFrom(json);
      CustomerLine line = line(json);
      for (String field : List.of("name", "country", "monetary", "orders", "nothing")) {
        Object value = parsed.get(field);
        assertThat(line.text(field)).as(json).isEqualTo(value instanceof String s ? s : null);
        assertThat(line.number(field))
            .as(json)
            .isEqualTo(value instanceof Number n ? new BigDecimal(n.toString()) : null);
      }
    }
  }

  private static Map<String, @Nullable Object> customer(Random random) {
    Map<String, @Nullable Object> customer = new LinkedHashMap<>();
    for (String field : List.of("customer_id", "name", "tags", "country", "monetary", "orders")) {
      if (random.nextInt(5) > 0) {
        customer.put(field, value(random, 2));
      }
    }
    return customer;
  }

  private static @Nullable Object value(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 7 : 5)) {
      case 0 -> null;
      case 1 -> new BigDecimal(random.nextInt(2_000_000) - 1_000_000).movePointLeft(4);
      case 2 -> random.nextInt();
      case 3 -> random.nextBoolean();
      case 4 -> text(random);
      case 5 -> Map.of("country", text(random), "monetary", random.nextInt(9));
      default -> List.of(text(random), Map.of("name", text(random)), random.nextInt(9));
    };
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(8);
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(LETTERS[random.nextInt(LETTERS.length)]);
    }
    return text.toString();
  }

  /** In the middle of other bytes, as in a page. */
  private static CustomerLine line(String json) {
    byte[] bytes =
        ("x\"" + json + "\n{\"country\":\"XX\",\"monetary\":9}").getBytes(StandardCharsets.UTF_8);
    return new CustomerLine(bytes, 2, 2 + json.getBytes(StandardCharsets.UTF_8).length);
  }
}
