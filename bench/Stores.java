import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** What was asked of the stores, and how long that took. */
final class Stores {
  int calls;
  long nanoseconds;
  long processor;

  void clear() {
    calls = 0;
    nanoseconds = 0;
    processor = 0;
  }

  static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  <T> T timed(Class<T> port, T store) {
    return port.cast(
        Proxy.newProxyInstance(
            Stores.class.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              if (method.getDeclaringClass() == Object.class) {
                return method.invoke(store, arguments);
              }
              calls++;
              long start = System.nanoTime();
              long worked = processor();
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              } finally {
                nanoseconds += System.nanoTime() - start;
                processor += processor() - worked;
              }
            }));
  }
}
