package io.clientele.api.problem;

import io.micronaut.http.HttpStatus;
import java.util.Locale;

/** The kinds of error that a client can tell apart. */
public enum ProblemType {
  INVALID_PARAMETER(HttpStatus.BAD_REQUEST, "A parameter cannot be used"),
  INVALID_BODY(HttpStatus.BAD_REQUEST, "The body cannot be used"),
  INVALID_CURSOR(HttpStatus.BAD_REQUEST, "The cursor does not fit the request"),
  INVALID_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be understood"),
  NO_TOKEN(HttpStatus.UNAUTHORIZED, "A token is needed"),
  NOT_ALLOWED(HttpStatus.FORBIDDEN, "Your role does not allow this"),
  NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such thing"),
  NO_RUN_YET(HttpStatus.NOT_FOUND, "No run was published yet"),
  NOT_AVAILABLE(HttpStatus.NOT_FOUND, "Not available yet"),
  CONFLICT(HttpStatus.CONFLICT, "Somebody was faster"),
  ADDRESS_TOO_LONG(HttpStatus.REQUEST_URI_TOO_LONG, "The address is too long"),
  BODY_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "The body is too large"),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The address does not take this method"),
  UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body must be JSON"),
  UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side");

  private final HttpStatus status;
  private final String title;

  ProblemType(HttpStatus status, String title) {
    this.status = status;
    this.title = title;
  }

  public HttpStatus status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** Identifies the type in {@code type}, for instance {@code urn:clientele:problem:not_found}. */
  public String uri() {
    return "urn:clientele:problem:" + name().toLowerCase(Locale.ROOT);
  }
}
