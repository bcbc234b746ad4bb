package io.clientele.domain.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ObjectVersionTest {
  @Test
  void theSameVersionHasTheSameIdAndAnyOtherPartChangesIt() {
    String id = new ObjectVersion("b", "k", "v").uploadId();
    assertThat(id).matches("[0-9a-f]{32}").isEqualTo(new ObjectVersion("b", "k", "v").uploadId());
    assertThat(new ObjectVersion("b", "k", "w").uploadId()).isNotEqualTo(id);
    assertThat(new ObjectVersion("b", "kv", "").uploadId()).isNotEqualTo(id);
  }
}
