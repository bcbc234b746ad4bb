package io.clientele.ingest.read;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of a cell, which may come in runs of one look each. */
final class XlsxText {
  /** Characters that XML cannot hold are written by their number. */
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private XlsxText() {}

  /** Reads up to the end of the element; how a text is pronounced is no part of it. */
  static String of(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    int pronounced = 0;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        if (name.equals("t") && pronounced == 0) {
          text.append(xml.getElementText());
        } else {
          depth++;
          pronounced += name.equals("rPh") ? 1 : 0;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        pronounced -= xml.getLocalName().equals("rPh") ? 1 : 0;
      }
    }
    return unescaped(text.toString());
  }

  static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    return ESCAPE
        .matcher(text)
        .replaceAll(
            match ->
                java.util.regex.Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(match.group(1), 16))));
  }
}
