package io.clientele.local.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The front of the local issuer: shows who one may sign in as and sends the browser back with a
 * code, and back from a sign-out. There is no password: whoever sits at this machine owns it. A
 * request whose {@code login_hint} is a role is answered at once.
 */
final class SignIn {
  private final String clientId;
  private final String home;
  private final OneTime<Grant> codes;
  private final SignInPage page;

  /**
   * Makes it.
   *
   * @param home the only address that a browser is sent back to
   */
  SignIn(String clientId, String home, OneTime<Grant> codes, SignInPage page) {
    this.clientId = clientId;
    this.home = home;
    this.codes = codes;
    this.page = page;
  }

  void authorize(HttpExchange exchange) throws IOException, OAuthException {
    Form form = Form.of(exchange);
    // Before these two are known to be right, nothing may be sent to the address in the request.
    form.require("client_id", clientId);
    form.require("redirect_uri", home);
    Map<String, String> answer = new LinkedHashMap<>();
    try {
      SignInRequest request = SignInRequest.of(form);
      boolean isChosen = exchange.getRequestMethod().equals("POST");
      String hint = form.optional("login_hint");
      if (!isChosen && (hint == null || !Tokens.ROLES.contains(hint))) {
        page.show(exchange, form);
        return;
      }
      String role = isChosen || hint == null ? role(form) : hint;
      answer.put("code", codes.put(new Grant(request, role)));
    } catch (OAuthException e) {
      answer.putAll(e.body());
    }
    String state = form.optional("state");
    if (state != null) {
      answer.put("state", state);
    }
    redirect(exchange, home + "?" + new Form(answer).encoded());
  }

  void signOut(HttpExchange exchange) throws IOException, OAuthException {
    Form form = Form.of(exchange);
    form.require("client_id", clientId);
    form.require("post_logout_redirect_uri", home);
    redirect(exchange, home);
  }

  private static String role(Form form) throws OAuthException {
    String role = form.required("role");
    if (role.equals("none")) {
      throw new OAuthException("access_denied", "The sign-in was cancelled");
    }
    if (!Tokens.ROLES.contains(role)) {
      throw OAuthException.invalidRequest(
          "role is '%s', expected one of %s".formatted(role, String.join(", ", Tokens.ROLES)));
    }
    return role;
  }

  private static void redirect(HttpExchange exchange, String address) throws IOException {
    exchange.getResponseHeaders().set("Location", address);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
    // 303: the browser asks by GET whatever it sent before.
    Answers.send(exchange, 303, new byte[0]);
  }
}
