package io.clientele.local.protocol;

/**
 * An error that a client of a service sees.
 *
 * <p>{@code type} is the shape's name in the service model, {@code queryCode} what the same error
 * was called in the older query protocol; the SDKs still show that one for SQS.
 */
public final class ServiceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;
  private final String queryCode;

  private ServiceException(int status, String type, String queryCode, String message) {
    super(message);
    this.status = status;
    this.type = type;
    this.queryCode = queryCode;
  }

  /** The caller's fault: HTTP 400. */
  public static ServiceException of(String type, String message) {
    return of(type, type.substring(type.indexOf('#') + 1), message);
  }

  /** The caller's fault, with another name in the query protocol. */
  public static ServiceException of(String type, String queryCode, String message) {
    return new ServiceException(400, type, queryCode, message);
  }

  static ServiceException internal(String message) {
    return new ServiceException(500, "InternalFailure", "InternalFailure", message);
  }

  public String type() {
    return type;
  }

  public String queryCode() {
    return queryCode;
  }

  int status() {
    return status;
  }

  String fault() {
    return status < 500 ? "Sender" : "Receiver";
  }
}
