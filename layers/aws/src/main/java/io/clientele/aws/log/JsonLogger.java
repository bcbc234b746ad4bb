package io.clientele.aws.log;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.domain.fault.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/**
 * Writes from INFO on: level, logger, message, what the context says (the correlation id), and of a
 * fault its kinds and places, never what it says, since that may quote a value of somebody's file.
 */
final class JsonLogger extends LegacyAbstractLogger {
  private static final long serialVersionUID = 1L;

  private final transient Consumer<String> lines;

  JsonLogger(String name, Consumer<String> lines) {
    this.name = name;
    this.lines = lines;
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level,
      @Nullable Marker marker,
      String message,
      @Nullable Object @Nullable [] arguments,
      @Nullable Throwable fault) {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("level", level.toString());
    line.put("logger", name);
    line.put("message", MessageFormatter.basicArrayFormat(message, arguments));
    Map<String, String> context = MDC.getCopyOfContextMap();
    if (context != null) {
      line.putAll(context);
    }
    if (fault != null) {
      line.put("fault", Trace.of(fault));
    }
    try {
      lines.accept(JSON.std.asString(line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected @Nullable String getFullyQualifiedCallerName() {
    return null;
  }

  @Override
  public boolean isTraceEnabled() {
    return false;
  }

  @Override
  public boolean isDebugEnabled() {
    return false;
  }

  @Override
  public boolean isInfoEnabled() {
    return true;
  }

  @Override
  public boolean isWarnEnabled() {
    return true;
  }

  @Override
  public boolean isErrorEnabled() {
    return true;
  }
}
