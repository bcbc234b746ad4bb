package io.clientele.api.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Sends long answers in gzip to whoever takes it: an HTTP API compresses nothing itself. */
public final class Compression {
  /** Shorter ones fit into one packet anyway. */
  private static final int LEAST_BYTES = 1400;

  private Compression() {}

  /** The same answer, compressed where that helps and the request takes it. */
  public static APIGatewayV2HTTPResponse of(
      APIGatewayV2HTTPEvent event, APIGatewayV2HTTPResponse response) {
    String body = response.getBody();
    if (body == null || body.length() < LEAST_BYTES) {
      return response;
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(response.getHeaders());
    headers.put("Vary", "Accept-Encoding");
    response.setHeaders(headers);
    if (takesGzip(event)) {
      byte[] bytes =
          response.getIsBase64Encoded()
              ? Base64.getDecoder().decode(body)
              : body.getBytes(StandardCharsets.UTF_8);
      headers.put("Content-Encoding", "gzip");
      headers.remove("Content-Length");
      // Other bytes than without compression, of the same meaning.
      headers.computeIfPresent("ETag", (name, tag) -> tag.startsWith("W/") ? tag : "W/" + tag);
      response.setBody(Base64.getEncoder().encodeToString(gzip(bytes)));
      response.setIsBase64Encoded(true);
    }
    return response;
  }

  private static boolean takesGzip(APIGatewayV2HTTPEvent event) {
    Map<String, String> headers = event.getHeaders();
    String accepted = headers == null ? null : headers.get("accept-encoding");
    return accepted != null
        && Arrays.stream(accepted.split(",", -1))
            .map(String::strip)
            .anyMatch(
                coding -> coding.matches("(?i)gzip(\\s*;\\s*q=(1(\\.0*)?|0?\\.\\d*[1-9]\\d*))?"));
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 4);
    try (OutputStream gzip = new Fast(compressed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }

  /** Somebody waits for the answer. */
  private static final class Fast extends GZIPOutputStream {
    Fast(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
