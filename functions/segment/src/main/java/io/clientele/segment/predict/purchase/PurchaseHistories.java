package io.clientele.segment.predict.purchase;

import java.util.Arrays;

/**
 * What BG/NBD and its kin need to know, each history once with the number of customers that share
 * it. Days are counted from a customer's first purchase day.
 */
public final class PurchaseHistories {
  private final double daysAWeek;
  private int[] repeats = new int[1024];
  private int[] activeDays = new int[1024];
  private int[] ageDays = new int[1024];
  private long[] customers = new long[1024];
  private int size;
  private long total;
  private long repeatBuyers;
  private int mostRepeats;
  private int mostDays;

  public PurchaseHistories() {
    this(7);
  }

  /** Takes times in another unit than days, of which a week has {@code daysAWeek}. */
  PurchaseHistories(double daysAWeek) {
    this.daysAWeek = daysAWeek;
  }

  double weeks(int days) {
    return days / daysAWeek;
  }

  /**
   * Adds customers with one history.
   *
   * @param repeats purchase days after the first
   * @param activeDays days from the first purchase day to the last
   * @param ageDays days from the first purchase day to the end of what was observed
   */
  public void add(int repeats, int activeDays, int ageDays, long customers) {
    if (repeats < 0 || activeDays < 0 || activeDays > ageDays || customers < 1) {
      throw new IllegalArgumentException(
          "no history: %d repeats in %d of %d days".formatted(repeats, activeDays, ageDays));
    }
    if (size == this.repeats.length) {
      grow();
    }
    this.repeats[size] = repeats;
    this.activeDays[size] = activeDays;
    this.ageDays[size] = ageDays;
    this.customers[size] = customers;
    size++;
    total += customers;
    repeatBuyers += repeats > 0 ? customers : 0;
    mostRepeats = Math.max(mostRepeats, repeats);
    mostDays = Math.max(mostDays, ageDays);
  }

  private void grow() {
    int capacity = 2 * size;
    repeats = Arrays.copyOf(repeats, capacity);
    activeDays = Arrays.copyOf(activeDays, capacity);
    ageDays = Arrays.copyOf(ageDays, capacity);
    customers = Arrays.copyOf(customers, capacity);
  }

  /** Every so many-th of the histories: nearly the same estimates for a fraction of the time. */
  PurchaseHistories thinned(int step) {
    PurchaseHistories some = new PurchaseHistories(daysAWeek);
    for (int i = 0; i < size; i += step) {
      some.add(repeats[i], activeDays[i], ageDays[i], customers[i]);
    }
    return some;
  }

  /** Number of different histories. */
  int size() {
    return size;
  }

  public long customers() {
    return total;
  }

  /** Customers with at least two purchase days. */
  public long repeatBuyers() {
    return repeatBuyers;
  }

  int mostRepeats() {
    return mostRepeats;
  }

  int mostDays() {
    return mostDays;
  }

  int repeats(int i) {
    return repeats[i];
  }

  int activeDays(int i) {
    return activeDays[i];
  }

  int ageDays(int i) {
    return ageDays[i];
  }

  long customers(int i) {
    return customers[i];
  }

  /** Mean weeks between purchases, 1 where nobody came back: where a search may start. */
  double meanInterval() {
    double days = 0;
    double purchases = 0;
    for (int i = 0; i < size; i++) {
      days += (double) customers[i] * activeDays[i];
      purchases += (double) customers[i] * repeats[i];
    }
    return days > 0 ? days / purchases / daysAWeek : 1;
  }
}
