package io.clientele.segment.model;

/**
 * The amounts that were fed add up to more than a column of money holds; the message says where.
 */
public final class AmountsTooLargeException extends Exception {
  private static final long serialVersionUID = 1L;

  AmountsTooLargeException(String message, Throwable cause) {
    super(message, cause);
  }
}
