package io.clientele.local.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JWT authorizers and the CORS configuration of the HTTP API. */
final class Authorizers {
  private final List<Tree> apis;
  private final LocalAddresses addresses;

  Authorizers(List<Tree> apis, LocalAddresses addresses) {
    if (apis.size() > 1) {
      throw TemplateException.at(apis.get(1).place(), "the local cloud runs one HTTP API");
    }
    this.apis = apis;
    this.addresses = addresses;
  }

  /** The authorizer of an event: its own, NONE, or the default one of the API. */
  @Nullable JwtAuthorizer of(Tree eventAuth) {
    if (apis.isEmpty()) {
      return null;
    }
    Tree auth = apis.getFirst().tree("Auth");
    String name = eventAuth.text("Authorizer", auth.text("DefaultAuthorizer", "NONE"));
    if (name.equals("NONE")) {
      return null;
    }
    Tree jwt = auth.tree("Authorizers").tree(name).tree("JwtConfiguration");
    return new JwtAuthorizer(jwt.text("issuer"), jwt.texts("audience"));
  }

  @Nullable CorsDefinition cors() {
    if (apis.isEmpty() || !apis.getFirst().has("CorsConfiguration")) {
      return null;
    }
    Tree cors = apis.getFirst().tree("CorsConfiguration");
    return new CorsDefinition(
        cors.texts("AllowOrigins").stream().map(addresses::origin).toList(),
        cors.texts("AllowMethods"),
        cors.texts("AllowHeaders"),
        cors.texts("ExposeHeaders"),
        cors.flag("AllowCredentials"),
        cors.number("MaxAge", 0));
  }
}
