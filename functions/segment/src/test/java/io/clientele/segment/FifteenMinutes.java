package io.clientele.segment;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;

/** The context of an invocation that has all its time left. */
final class FifteenMinutes implements Context {
  @Override
  public int getRemainingTimeInMillis() {
    return 900_000;
  }

  @Override
  public String getAwsRequestId() {
    return "request";
  }

  @Override
  public String getLogGroupName() {
    return "group";
  }

  @Override
  public String getLogStreamName() {
    return "stream";
  }

  @Override
  public String getFunctionName() {
    return "segment";
  }

  @Override
  public String getFunctionVersion() {
    return "1";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn";
  }

  @Override
  public CognitoIdentity getIdentity() {
    throw new UnsupportedOperationException("no user behind a queue");
  }

  @Override
  public ClientContext getClientContext() {
    throw new UnsupportedOperationException("no client behind a queue");
  }

  @Override
  public int getMemoryLimitInMB() {
    return 4096;
  }

  @Override
  public LambdaLogger getLogger() {
    throw new UnsupportedOperationException("logs go to slf4j");
  }
}
