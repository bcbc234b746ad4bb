package io.clientele.generator.random;

import java.util.SplittableRandom;

/** Hands out the independent stream of random draws of one purpose and one id under one seed. */
public final class Streams {
  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  private final long seed;

  public Streams(long seed) {
    this.seed = seed;
  }

  public Draw of(Purpose purpose, long id) {
    long salted = mix(seed + GOLDEN_RATIO * purpose.name().hashCode());
    return new Draw(new SplittableRandom(mix(salted ^ mix(id + GOLDEN_RATIO))));
  }

  /** Stafford's mix 13: neighbouring seeds and ids give unrelated streams. */
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
