package io.clientele.local.lambda.task;

import io.clientele.local.lambda.Children;
import java.util.List;

/** A process for tests that has two children, one of which it lets go, and waits to be killed. */
public final class Parent {
  private Parent() {}

  /** Prints the process ids of its children. */
  public static void main(String[] arguments) throws Exception {
    Children children = new Children();
    List<String> sleep = List.of("sleep", "600");
    Process kept = new ProcessBuilder(sleep).start();
    Process forgotten = new ProcessBuilder(sleep).start();
    children.watch(kept);
    children.watch(forgotten);
    children.forget(forgotten);
    System.out.println(kept.pid());
    System.out.println(forgotten.pid());
    System.out.flush();
    kept.waitFor();
  }
}
