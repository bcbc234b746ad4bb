package io.clientele.segment.predict.churn;

import java.util.ArrayList;
import java.util.List;

/** Customers on a day, what was known of them, and whether they left in the time after. */
public final class Examples {
  private final List<String> customers = new ArrayList<>();
  private final List<double[]> features = new ArrayList<>();
  private final List<Boolean> outcomes = new ArrayList<>();

  public void add(String customer, double[] features, boolean left) {
    customers.add(customer);
    this.features.add(features);
    outcomes.add(left);
  }

  public int size() {
    return customers.size();
  }

  int left() {
    return (int) outcomes.stream().filter(left -> left).count();
  }

  List<String> customers() {
    return customers;
  }

  List<double[]> features() {
    return features;
  }

  boolean[] outcomes() {
    boolean[] left = new boolean[outcomes.size()];
    for (int i = 0; i < left.length; i++) {
      left[i] = outcomes.get(i);
    }
    return left;
  }

  /** Those whose place, counted in turns of {@code turns}, is (or is not) the given one. */
  Examples turn(int turn, int turns, boolean inside) {
    Examples some = new Examples();
    for (int i = 0; i < customers.size(); i++) {
      if ((i % turns == turn) == inside) {
        some.add(customers.get(i), features.get(i), outcomes.get(i));
      }
    }
    return some;
  }
}
