package io.clientele.tests.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * The HTTP client of one incarnation of a function, with at most one fault. Once the incarnation is
 * halted, none of its calls leaves it.
 */
final class FaultyHttp implements SdkHttpClient {
  private final SdkHttpClient http;
  private final @Nullable Fault fault;
  private final Runnable turn;
  private final List<String> calls = new ArrayList<>();
  private final Set<GrantedCall> grants = new TreeSet<>();
  private int fitting;
  private boolean reached;

  /**
   * A client over another one, which stays open.
   *
   * @param fault null for none
   * @param turn returns when the next call may be made
   */
  FaultyHttp(SdkHttpClient http, @Nullable Fault fault, Runnable turn) {
    this.http = http;
    this.fault = fault;
    this.turn = turn;
  }

  /** What was called so far, the one that the fault hit too; each once, however often retried. */
  synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  /** What a role has to grant for the calls so far. */
  synchronized Set<GrantedCall> grants() {
    return new TreeSet<>(grants);
  }

  /** Whether the call of the fault was made. */
  synchronized boolean reached() {
    return reached;
  }

  /** What went wrong, if anything did. */
  synchronized Optional<FaultKind> met() {
    return reached ? Optional.ofNullable(fault).map(Fault::kind) : Optional.empty();
  }

  /** Whether the fault was met, and is one that a life may end by. */
  synchronized boolean mayEnd() {
    return reached && fault != null && fault.kind().endsLives();
  }

  synchronized boolean isHalted() {
    return reached && fault != null && fault.kind().halts();
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    synchronized (this) {
      grants.addAll(GrantedCall.of(request));
    }
    ExecutableHttpRequest real = http.prepareRequest(request);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return FaultyHttp.this.call(request, real);
      }

      @Override
      public void abort() {
        real.abort();
      }
    };
  }

  private HttpExecuteResponse call(HttpExecuteRequest asked, ExecutableHttpRequest real)
      throws IOException {
    SdkHttpRequest request = asked.httpRequest();
    String name = name(request);
    if (isHalted()) {
      throw new Halted(name);
    }
    turn.run();
    @Nullable FaultKind kind = next(name, request);
    if (kind == null) {
      return real.call();
    }
    if (kind.refuses()) {
      return Refusal.of(kind, asked, http);
    }
    if (kind == FaultKind.HALT_AFTER || kind == FaultKind.LOSE_ANSWER) {
      drop(real.call());
    }
    if (kind.halts()) {
      throw new Halted(name);
    }
    IOException broken = new IOException("the connection broke at " + name);
    if (kind == FaultKind.FAIL_BEFORE) {
      // As the SDK's plain client says it of a connection that breaks while the request is sent.
      throw new UncheckedIOException(broken);
    }
    throw broken;
  }

  private synchronized @Nullable FaultKind next(String name, SdkHttpRequest request) {
    if (isHalted()) {
      return FaultKind.HALT_BEFORE;
    }
    if (!isFirstTry(request)) {
      return null;
    }
    calls.add(name);
    if (fault == null || !fault.kind().fits(request)) {
      return null;
    }
    fitting++;
    if (!fault.hits(fitting)) {
      return null;
    }
    reached = true;
    return fault.kind();
  }

  /** Reads an answer to its end, so that its connection can be used again. */
  static void drop(HttpExecuteResponse answer) throws IOException {
    if (answer.responseBody().isPresent()) {
      try (var body = answer.responseBody().get()) {
        body.readAllBytes();
      }
    }
  }

  private static boolean isFirstTry(SdkHttpRequest request) {
    return request
        .firstMatchingHeader("amz-sdk-request")
        .filter(tries -> tries.contains("attempt=1;"))
        .isPresent();
  }

  private static String name(SdkHttpRequest request) {
    return request
        .firstMatchingHeader(Refusal.TARGET)
        .orElseGet(() -> request.method() + " " + request.encodedPath());
  }

  @Override
  public String clientName() {
    return "faulty";
  }

  @Override
  public void close() {}
}
