package io.clientele.api.problem;

import org.jspecify.annotations.Nullable;

/** Ends a request with an answer that the caller can act on. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ProblemType type;
  private final String detail;
  private final @Nullable InvalidValue invalid;

  public ProblemException(ProblemType type, String detail) {
    this(type, detail, null);
  }

  private ProblemException(ProblemType type, String detail, @Nullable InvalidValue invalid) {
    super(detail, null, false, false);
    this.type = type;
    this.detail = detail;
    this.invalid = invalid;
  }

  public static ProblemException invalidParameter(String name, String value, String expected) {
    return invalid(ProblemType.INVALID_PARAMETER, name, value, expected);
  }

  /** The parameter itself is none of the address. */
  public static ProblemException unknownParameter(String name, String value, String known) {
    return new ProblemException(
        ProblemType.INVALID_PARAMETER,
        "There is no parameter %s here. Parameters: %s.".formatted(name, known),
        new InvalidValue(name, value, known));
  }

  /** A parameter that would be understood, were what it asks for there. */
  public static ProblemException refusedParameter(
      String name, String value, String detail, String expected) {
    return new ProblemException(
        ProblemType.INVALID_PARAMETER, detail, new InvalidValue(name, value, expected));
  }

  public static ProblemException invalidBody(String field, String value, String expected) {
    return invalid(ProblemType.INVALID_BODY, field, value, expected);
  }

  /** The cursor cannot be used; what to do instead is added to the detail. */
  public static ProblemException invalidCursor(String cursor, String detail) {
    return new ProblemException(
        ProblemType.INVALID_CURSOR,
        detail + " Repeat the parameters of the page before, or leave the cursor out to start.",
        new InvalidValue(
            "cursor", cursor, "the next_cursor of a page of the same list, run and parameters"));
  }

  public static ProblemException notFound(String detail) {
    return new ProblemException(ProblemType.NOT_FOUND, detail);
  }

  private static ProblemException invalid(
      ProblemType type, String name, String value, String expected) {
    return new ProblemException(
        type,
        "%s is '%s', but it must be %s.".formatted(name, value, expected),
        new InvalidValue(name, value, expected));
  }

  public ProblemType type() {
    return type;
  }

  public String detail() {
    return detail;
  }

  /** The value at fault, null where it is not about one value. */
  public @Nullable InvalidValue invalid() {
    return invalid;
  }
}
