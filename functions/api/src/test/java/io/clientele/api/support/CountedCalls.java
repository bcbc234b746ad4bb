package io.clientele.api.support;

import io.clientele.domain.run.InMemoryRunLedger;
import io.clientele.domain.run.RunLedger;
import io.clientele.domain.store.InMemoryObjectStore;
import io.clientele.domain.store.ObjectStore;
import io.clientele.domain.strategy.InMemoryPlayDecisions;
import io.clientele.domain.strategy.PlayDecisions;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Passes calls on to stores and notes each: one call is one round trip. */
public final class CountedCalls {
  private final List<String> calls = new CopyOnWriteArrayList<>();

  RunLedger of(InMemoryRunLedger runs) {
    return counted(RunLedger.class, runs);
  }

  ObjectStore of(InMemoryObjectStore store) {
    return counted(ObjectStore.class, store);
  }

  PlayDecisions of(InMemoryPlayDecisions decisions) {
    return counted(PlayDecisions.class, decisions);
  }

  /** The names of the methods since the last time. */
  public List<String> taken() {
    List<String> taken = List.copyOf(calls);
    calls.clear();
    return taken;
  }

  private <P> P counted(Class<P> port, P target) {
    InvocationHandler count =
        (proxy, method, arguments) -> {
          if (method.getDeclaringClass() != Object.class) {
            calls.add(method.getName());
          }
          try {
            return method.invoke(target, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, count));
  }
}
