package io.clientele.local.template;

import java.util.LinkedHashMap;
import java.util.Map;

/** The headers that a CloudFront response headers policy adds. */
final class ResponseHeaders {
  private ResponseHeaders() {}

  static Map<String, String> read(Tree policy) {
    Tree config = policy.tree("ResponseHeadersPolicyConfig");
    Tree security = config.tree("SecurityHeadersConfig");
    Map<String, String> headers = new LinkedHashMap<>();
    put(
        headers,
        "Content-Security-Policy",
        security.tree("ContentSecurityPolicy"),
        "ContentSecurityPolicy");
    put(headers, "X-Frame-Options", security.tree("FrameOptions"), "FrameOption");
    put(headers, "Referrer-Policy", security.tree("ReferrerPolicy"), "ReferrerPolicy");
    if (security.has("ContentTypeOptions")) {
      headers.put("X-Content-Type-Options", "nosniff");
    }
    for (Tree header : config.tree("CustomHeadersConfig").trees("Items")) {
      put(headers, header.text("Header"), header, "Value");
    }
    return headers;
  }

  private static void put(Map<String, String> headers, String name, Tree tree, String property) {
    if (tree.has(property)) {
      headers.put(name, tree.text(property));
    }
  }
}
