package io.clientele.api.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomerIndexTest {
  private final CustomerIndex index =
      new CustomerIndex(List.of("b", "m", "\uFFFD"), List.of(0L, 50L, 70L, 100L), none());

  @Test
  void everyIdLiesInThePartThatBeginsAtOrBeforeIt() {
    assertThat(index.part("b")).isEqualTo(new CustomerIndex.Part(0, 50));
    assertThat(index.part("c")).isEqualTo(new CustomerIndex.Part(0, 50));
    assertThat(index.part("m")).isEqualTo(new CustomerIndex.Part(50, 20));
    assertThat(index.part("zz")).isEqualTo(new CustomerIndex.Part(50, 20));
  }

  @Test
  void anIdBeforeAllIsNowhere() {
    assertThat(index.part("a")).isNull();
    assertThat(new CustomerIndex(List.of(), List.of(0L), none()).part("a")).isNull();
  }

  @Test
  void idsAreOrderedByTheirBytesAsTheRunSortsThem() {
    // A surrogate pair is less than U+FFFD in Java, more in UTF-8.
    assertThat(index.part("\uD83D\uDE00")).isEqualTo(new CustomerIndex.Part(70, 30));
  }

  private static Fields none() {
    return new Fields(Map.of());
  }
}
