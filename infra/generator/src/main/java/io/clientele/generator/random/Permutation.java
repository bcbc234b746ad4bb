package io.clientele.generator.random;

/**
 * A fixed one-to-one shuffle of 0..9,999,999: numbers that look random and yet never repeat, for
 * phone numbers, tax ids and order numbers.
 */
public final class Permutation {
  public static final int SIZE = 10_000_000;

  private static final long FACTOR = 7_368_787;
  private static final long OFFSET = 1_234_577;

  private Permutation() {}

  public static int of(long index) {
    return within(SIZE, index);
  }

  /** The same for 0..size-1; {@code size} must not be a multiple of the factor, a prime. */
  public static int within(int size, long index) {
    return (int) ((index * FACTOR + OFFSET) % size);
  }
}
