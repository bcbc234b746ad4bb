package io.clientele.segment.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;

/** JSON as every document has it: nulls are written, and decimals without an exponent. */
final class Json {
  private static final JSON WRITER =
      JSON.builder(
              JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build())
          .enable(JSON.Feature.WRITE_NULL_PROPERTIES)
          .build();

  private Json() {}

  static byte[] bytes(Object document) throws IOException {
    return WRITER.asBytes(document);
  }
}
