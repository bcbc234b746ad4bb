package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clientele.domain.upload.ObjectVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectCreatedTest {
  @Test
  void aKeyFromEventBridgeIsPlainAndKeepsItsPlusSigns() {
    String message =
        """
        {"detail": {"bucket": {"name": "b"}, "object": {"key": "a+b 1%20.csv", "etag": "e"}}}""";
    assertThat(ObjectCreated.in(message))
        .containsExactly(new ObjectVersion("b", "a+b 1%20.csv", "e"));
  }

  @Test
  void theVersionIdCountsWhereTheBucketKeepsVersions() {
    String message =
        """
        {"detail": {"bucket": {"name": "b"}, "object": {"key": "k", "etag": "e", "version-id": "v"}}}""";
    assertThat(ObjectCreated.in(message)).containsExactly(new ObjectVersion("b", "k", "v"));
  }

  @Test
  void aKeyOfANotificationIsFormEncoded() {
    String message =
        """
        {"Records": [
          {"eventName": "ObjectCreated:Put",
           "s3": {"bucket": {"name": "b"}, "object": {"key": "a+b%2Bc.csv", "eTag": "e"}}},
          {"eventName": "ObjectRemoved:Delete", "s3": {}}]}""";
    assertThat(ObjectCreated.in(message)).containsExactly(new ObjectVersion("b", "a b+c.csv", "e"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"detail\": {}}",
        "{\"Records\": [1]}",
        "{\"detail\": {\"bucket\": {\"name\": \"b\"}, \"object\": {\"key\": 1}}}"
      })
  void whatIsNoMessageOfS3IsRefused(String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> ObjectCreated.in(message));
  }
}
