package io.clientele.segment;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** A process that halts at a chosen call of its ports: that call and every later one fails. */
final class Halt {
  /** What is thrown where a real process would be gone. */
  static final class Halted extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final int at;
  private final List<String> calls = new ArrayList<>();

  /**
   * Halts before call {@code at} has an effect, counted from 0; that is after the one before it.
   */
  Halt(int at) {
    this.at = at;
  }

  static Halt never() {
    return new Halt(Integer.MAX_VALUE);
  }

  <T> T around(Class<T> port, T target) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              int number = count(kind(method.getName(), arguments));
              if (number >= at) {
                throw new Halted();
              }
              try {
                return method.invoke(target, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  /** The calls so far, by what they do: many writes of the same kind have the same name. */
  synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  private synchronized int count(String kind) {
    calls.add(kind);
    return calls.size() - 1;
  }

  private static String kind(String method, Object[] arguments) {
    String folder =
        arguments != null && arguments.length > 1 && arguments[1] instanceof String key
            ? " " + key.replaceAll("[0-9A-Z]{26}/", "").split("/", -1)[0]
            : "";
    return method + folder;
  }
}
