package io.clientele.segment.model;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does many transfers, a few at a time: they wait for the network and not for a processor. */
public final class Parallel {
  private static final int AT_A_TIME = 8;

  private Parallel() {}

  /** Returns once all are done, with the first fault if there was any. */
  public static void run(Collection<? extends Callable<?>> transfers) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME)) {
      List<Future<Object>> results =
          threads.invokeAll(
              transfers.stream().map(transfer -> (Callable<Object>) transfer::call).toList());
      for (Future<Object> result : results) {
        result.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception fault) {
        throw fault;
      }
      throw e;
    }
  }
}
