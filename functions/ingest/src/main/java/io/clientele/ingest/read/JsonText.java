package io.clientele.ingest.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;

/** A part of a JSON text as it stands there, without blanks between its words. */
final class JsonText {
  private JsonText() {}

  /**
   * The value that the parser stands at, to its end.
   *
   * @param most characters; of a longer text only that it is longer
   */
  static String of(JsonParser json, int most) throws IOException {
    StringBuilder text = new StringBuilder();
    boolean isBehindValue = false;
    int depth = 0;
    JsonToken token = json.currentToken();
    while (true) {
      if (token.isStructEnd()) {
        text.append(token.asString());
        depth--;
        isBehindValue = true;
      } else {
        text.append(isBehindValue ? "," : "");
        isBehindValue = token.isScalarValue();
        depth += token.isStructStart() ? 1 : 0;
        if (text.length() <= most) {
          append(text, json, token);
        }
      }
      if (depth == 0) {
        return text.toString();
      }
      token = json.nextToken();
    }
  }

  private static void append(StringBuilder text, JsonParser json, JsonToken token)
      throws IOException {
    switch (token) {
      case FIELD_NAME -> quoted(text, json.currentName()).append(':');
      case VALUE_STRING -> quoted(text, json.getText());
      default -> text.append(token.isScalarValue() ? json.getText() : token.asString());
    }
  }

  private static StringBuilder quoted(StringBuilder text, String value) {
    return text.append('"')
        .append(JsonStringEncoder.getInstance().quoteAsString(value))
        .append('"');
  }
}
