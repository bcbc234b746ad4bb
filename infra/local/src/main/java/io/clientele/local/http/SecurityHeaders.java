package io.clientele.local.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The dashboard's headers with the addresses of this machine in the place of those of AWS. */
public final class SecurityHeaders {
  private static final String POLICY = "Content-Security-Policy";

  private SecurityHeaders() {}

  /** Lets the page call these origins and no other; what else the policy says stays. */
  public static Map<String, String> local(Map<String, String> headers, List<String> origins) {
    Map<String, String> local = new LinkedHashMap<>(headers);
    local.computeIfPresent(
        POLICY,
        (_, policy) ->
            policy.strip().replaceFirst("\\s*connect-src[^;]*", "").replaceFirst(";?\\s*$", "")
                + "; connect-src 'self' "
                + String.join(" ", origins));
    return local;
  }
}
