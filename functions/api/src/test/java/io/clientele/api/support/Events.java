package io.clientele.api.support;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sample events of the repository, read as Lambda's runtime reads them. */
public final class Events {
  private Events() {}

  public static APIGatewayV2HTTPEvent sample(String name) throws IOException {
    return parse(Files.readString(root().resolve("events").resolve(name + ".json")));
  }

  public static APIGatewayV2HTTPEvent parse(String json) {
    return LambdaEventSerializers.serializerFor(
            APIGatewayV2HTTPEvent.class, Events.class.getClassLoader())
        .fromJson(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("template.yaml"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("no template.yaml above the working directory");
      }
    }
    return folder;
  }
}
