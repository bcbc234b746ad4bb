package io.clientele.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/**
 * One piece of work, once undisturbed and then with faults at its calls.
 *
 * @param start the world before it
 * @param work is done again by a new incarnation where one was halted
 */
record Sweep(Worlds worlds, Snapshot start, Work work) {
  /** The work of an incarnation. */
  @FunctionalInterface
  interface Work {
    void by(Incarnation life, World world, int receives) throws Exception;
  }

  /** How it ended, and what was called on the way. */
  record Undisturbed(End end, Snapshot snapshot, List<String> calls) {}

  Undisturbed undisturbed() throws Exception {
    return worlds.tell(
        world -> {
          world.reset(start);
          Incarnation life = worlds.incarnation(world, null);
          work.by(life, world, 1);
          Snapshot end = world.snapshot();
          return new Undisturbed(End.of(end, world.takeEvents()), end, life.http().calls());
        });
  }

  /**
   * Of many like calls in a row, which go out in no fixed order, the last and each {@code
   * faults.stride}-th.
   */
  private static List<Integer> halts(List<String> calls) {
    int stride = Integer.getInteger("faults.stride", 48);
    List<String> kinds = calls.stream().map(Sweep::kind).toList();
    List<Integer> halts = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      boolean isLast = i == kinds.size() - 1 || !kinds.get(i).equals(kinds.get(i + 1));
      if (isLast || i % stride == 0) {
        halts.add(i + 1);
      }
    }
    return halts;
  }

  /**
   * The numbers of each so many calls, of the last, and of each third that puts an item; of all
   * calls with {@code -Dfaults.stride=1}.
   */
  static List<Integer> each(List<String> calls, int stride) {
    int step = Math.min(stride, Integer.getInteger("faults.stride", stride));
    int puts = 0;
    List<Integer> each = new ArrayList<>();
    for (int call = 1; call <= calls.size(); call++) {
      boolean putsThird = calls.get(call - 1).endsWith("PutItem") && ++puts % 3 == 0;
      if (call % step == 1 % step || putsThird || call == calls.size()) {
        each.add(call);
      }
    }
    return each;
  }

  /** The action and, of an object, its bucket and the first folder of its key. */
  private static String kind(String call) {
    String[] folders = call.split("/", 4);
    return String.join("/", List.of(folders).subList(0, Math.min(folders.length, 3)));
  }

  /**
   * Asserts that every fault leaves the world as it is without one: a halt before the first call
   * and after each one, which is before the next, a connection that breaks at each call, before it
   * or on the way back, and a service that asks at each call to be asked less.
   */
  void assertEndsAs(Undisturbed expected) throws Exception {
    assertEndsAs(
        expected,
        halts(expected.calls()),
        List.of(
            new Fault(FaultKind.SLOW_DOWN, Fault.EACH),
            new Fault(FaultKind.THROTTLED, Fault.EACH)));
  }

  /** Asserts it of halts after some of the calls, and of connections that break. */
  void assertEndsAs(Undisturbed expected, List<Integer> halts) throws Exception {
    assertEndsAs(expected, halts, List.of());
  }

  private void assertEndsAs(Undisturbed expected, List<Integer> halts, List<Fault> more)
      throws Exception {
    List<Fault> faults = new ArrayList<>(more);
    faults.add(new Fault(FaultKind.FAIL_BEFORE, Fault.EACH));
    faults.add(new Fault(FaultKind.LOSE_ANSWER, Fault.EACH));
    faults.add(new Fault(FaultKind.HALT_BEFORE, 1));
    halts.forEach(call -> faults.add(new Fault(FaultKind.HALT_AFTER, call)));
    List<Worlds.Story<String>> cases = new ArrayList<>();
    faults.forEach(fault -> cases.add(world -> outcome(world, fault, expected.end())));
    List<String> wrong =
        worlds.tellAll(cases).stream().filter(outcome -> !outcome.isEmpty()).toList();
    assertThat(wrong).as("of %d cases", faults.size()).isEmpty();
  }

  /** What is wrong after a fault; empty where nothing is. */
  private String outcome(World world, Fault fault, End expected) throws Exception {
    world.reset(start);
    Incarnation life = worlds.incarnation(world, fault);
    boolean endedWell;
    try {
      endedWell = life.endsWell(() -> work.by(life, world, 1));
    } catch (Exception e) {
      throw new AssertionError(fault + " ended otherwise than by a halt", e);
    }
    List<String> calls = life.http().calls();
    if (!life.http().reached()) {
      return fault + " was not reached: " + calls;
    }
    if (endedWell == fault.kind().halts()) {
      return fault + " did not go as a fault of that kind goes: " + calls;
    }
    if (!endedWell) {
      Incarnation next = worlds.incarnation(world, null);
      next.endsWell(() -> work.by(next, world, 2));
    }
    List<String> differences = End.of(world).differencesTo(expected);
    String where = fault.call() == Fault.EACH ? "each call" : calls.get(fault.call() - 1);
    return differences.isEmpty()
        ? ""
        : "%s, %s%n  %s".formatted(fault, where, String.join("%n  ".formatted(), differences));
  }
}
