package io.clientele.tests.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Lets workers make their calls one at a time, in an order of chance that follows from its seed: it
 * draws when every worker that has not left waits for its turn.
 */
final class Turns {
  private static final int NOBODY = -1;

  private final Random random;

  /** How many threads of each worker wait. */
  private final Map<Integer, Integer> waiting = new TreeMap<>();

  private int next = NOBODY;

  Turns(int workers, long seed) {
    random = new Random(seed);
    for (int worker = 0; worker < workers; worker++) {
      waiting.put(worker, 0);
    }
  }

  /** Returns when it is the worker's turn. */
  synchronized void take(int worker) {
    waiting.merge(worker, 1, Integer::sum);
    draw();
    try {
      while (next != worker) {
        wait();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("nothing interrupts a worker", e);
    }
    next = NOBODY;
    waiting.merge(worker, -1, Integer::sum);
    draw();
  }

  /** The worker makes no more calls. */
  synchronized void leave(int worker) {
    waiting.remove(worker);
    draw();
  }

  private void draw() {
    if (next == NOBODY && !waiting.isEmpty() && !waiting.containsValue(0)) {
      List<Integer> workers = new ArrayList<>(waiting.keySet());
      next = workers.get(random.nextInt(workers.size()));
      notifyAll();
    }
  }
}
