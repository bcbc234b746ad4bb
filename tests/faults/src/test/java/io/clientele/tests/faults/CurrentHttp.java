package io.clientele.tests.faults;

import java.util.function.Supplier;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/** Whatever client is the current one: lets clients of the SDK outlive the life that calls. */
record CurrentHttp(Supplier<? extends SdkHttpClient> current) implements SdkHttpClient {
  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return current.get().prepareRequest(request);
  }

  @Override
  public String clientName() {
    return "current";
  }

  @Override
  public void close() {}
}
