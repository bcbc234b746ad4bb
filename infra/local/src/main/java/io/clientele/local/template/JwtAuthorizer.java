package io.clientele.local.template;

import java.util.List;

/** What a token must say: its issuer, and one of the audiences. */
public record JwtAuthorizer(String issuer, List<String> audiences) {}
