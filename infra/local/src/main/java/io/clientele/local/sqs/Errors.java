package io.clientele.local.sqs;

import io.clientele.local.protocol.ServiceException;

/** The errors of SQS, by both of their names. */
final class Errors {
  private static final String PREFIX = "com.amazonaws.sqs#";

  private Errors() {}

  static ServiceException noSuchQueue() {
    return ServiceException.of(
        PREFIX + "QueueDoesNotExist",
        "AWS.SimpleQueueService.NonExistentQueue",
        "The specified queue does not exist.");
  }

  static ServiceException invalidValue(String message) {
    return ServiceException.of(
        PREFIX + "InvalidParameterValueException", "InvalidParameterValue", message);
  }

  static ServiceException missing(String message) {
    return ServiceException.of(
        PREFIX + "MissingRequiredParameterException", "MissingParameter", message);
  }

  static ServiceException invalidReceipt(String handle) {
    return ServiceException.of(
        PREFIX + "ReceiptHandleIsInvalid",
        "ReceiptHandleIsInvalid",
        "The input receipt handle \"" + handle + "\" is not a valid receipt handle.");
  }

  static ServiceException notInFlight() {
    return ServiceException.of(
        PREFIX + "MessageNotInflight",
        "AWS.SimpleQueueService.MessageNotInflight",
        "The message is not available for a change of its visibility timeout.");
  }

  static ServiceException batch(String name, String message) {
    return ServiceException.of(PREFIX + name, "AWS.SimpleQueueService." + name, message);
  }
}
