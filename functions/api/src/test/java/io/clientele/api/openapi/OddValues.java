package io.clientele.api.openapi;

import java.util.List;

/** Values that people, programs and attackers send. */
final class OddValues {
  static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "a".repeat(300),
          "a".repeat(10_000),
          "zażółć 😀",
          "\u202e\u0000\u0007",
          "\ud800",
          "' OR 1=1; DROP TABLE runs --",
          "../../../etc/passwd",
          "..",
          "%2e%2e%2f",
          "%zz",
          "<script>alert(1)</script>",
          "{{7*7}}${jndi:ldap://x}",
          "a\r\nSet-Cookie: b=c",
          "a&b=c#d?e",
          "-1",
          "0",
          "1.5",
          "501",
          "99999999999999999999999999",
          "-9223372036854775809",
          "1e309",
          "NaN",
          "null",
          "true",
          "[]",
          "{}",
          "a,b,,c",
          "2024-13",
          "0000-00",
          "current",
          "CURRENT",
          "01J1T5H0Q0ZZZZZZZZZZZZZZZZ",
          "total");

  static final List<String> BODIES =
      List.of(
          "",
          "{",
          "{}",
          "[]",
          "null",
          "\"text\"",
          "17",
          "\u0000",
          "[".repeat(20_000),
          "{\"a\":".repeat(5_000),
          "{\"unknown\":1}",
          "{\"as_of\":5}",
          "{\"as_of\":\"2024-13-45\"}",
          "{\"as_of\":\"+999999999-12-31T00:00:00Z\"}",
          "{\"as_of\":[\"2024-01-01\"]}",
          "{\"file_name\":\"../../x\"}",
          "{\"file_name\":\"\"}",
          "{\"file_name\":null}",
          "{\"file_name\":\"%s\"}".formatted("a".repeat(10_000)),
          "{\"file_name\":\"a\\u0000b\"}",
          "{\"file_name\":{\"a\":1}}",
          "{\"status\":\"accepted\",\"version\":-1}",
          "{\"status\":\"accepted\",\"version\":1e400}",
          "{\"status\":\"accepted\",\"version\":99999999999999999999}",
          "{\"status\":\"accepted\",\"version\":9223372036854775807}",
          "{\"status\":\"maybe\",\"version\":0}",
          "{\"status\":\"accepted\",\"version\":\"x\"}",
          "{\"status\":\"accepted\",\"owner\":\"\\n\",\"version\":0}",
          "{\"status\":\"a\",\"status\":\"b\",\"version\":0}",
          "{\"campaign_id\":\"a\",\"segments\":{\"rfm\":[null]}}",
          "{\"campaign_id\":\"a\",\"segments\":{\"rfm\":null}}",
          "{\"campaign_id\":\"a\",\"segments\":{\"rfm\":\"loyal\"}}",
          "{\"campaign_id\":\"a\",\"segments\":{\"\":[\"loyal\"]}}",
          "{\"campaign_id\":\"a\",\"segments\":[\"loyal\"]}",
          "{\"campaign_id\":\"a\",\"segments\":{\"rfm\":[\"%s\"]}}".formatted("a".repeat(10_000)),
          "{\"campaign_id\":\"=1\",\"segments\":{\"rfm\":[\"loyal\"]},\"holdout_share\":0e999999999}",
          "{\"campaign_id\":\"a\",\"segments\":{\"rfm\":[\"loyal\"]},\"holdout_share\":1e-999999999}",
          "{\"campaign_id\":\"a\",\"segments\":{\"rfm\":[\"loyal\"]},\"holdout_share\":1e999999999}",
          "{\"campaign_id\":\"a\",\"segments\":{\"rfm\":[\"loyal\"]},\"holdout_share\":\"x\"}",
          "<xml/>",
          "a=b&c=d",
          "{\"file_name\":\"%s\"}".formatted("b".repeat(1_000_000)));

  static final List<String> MEDIA_TYPES =
      List.of(
          "application/json",
          "application/json; charset=utf-16",
          "text/plain",
          "application/xml",
          "multipart/form-data",
          "application/x-www-form-urlencoded",
          "garbage",
          "a/b/c;;=",
          "");

  private OddValues() {}
}
