package io.clientele.api.access;

import io.micronaut.http.HttpMethod;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** The roles, each of which may do all that the one before it may. */
public enum Role {
  /** Reads. */
  VIEWER,
  /** Also uploads files and starts runs. */
  ANALYST,
  /** Also changes what cannot be changed back. */
  ADMIN;

  /** The name of the group in the token. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whoever changes anything is at least an analyst, whichever resource is added. */
  public static Role neededFor(HttpMethod method) {
    return switch (method) {
      case GET, HEAD, OPTIONS -> VIEWER;
      default -> ANALYST;
    };
  }

  /** Whether a member of these groups may do what this role may. */
  boolean isGrantedBy(Collection<String> groups) {
    return Arrays.stream(values())
        .anyMatch(role -> role.compareTo(this) >= 0 && groups.contains(role.word()));
  }
}
