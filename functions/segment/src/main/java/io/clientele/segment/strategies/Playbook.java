package io.clientele.segment.strategies;

import io.clientele.domain.config.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The plays that there are, the most urgent first. */
public record Playbook(List<Play> plays) {
  /** Where a team's own playbook lies in the uploads bucket. */
  public static final String KEY = "config/playbook.yaml";

  /** The playbook of the product. */
  public static Playbook shipped() {
    try (InputStream yaml = Playbook.class.getResourceAsStream("playbook.yaml")) {
      if (yaml == null) {
        throw new IllegalStateException("playbook.yaml is missing from the class path");
      }
      return read("playbook.yaml", new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
    } catch (ConfigurationException e) {
      throw new IllegalStateException("the shipped playbook is broken", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A team's own. */
  public static Playbook read(String file, String yaml) throws ConfigurationException {
    return new Playbook(new PlaybookFile(file).read(yaml));
  }

  /**
   * What it proposes for a segment.
   *
   * @param segment its metrics by id
   * @param total the metrics of all customers
   */
  public List<Map<String, @Nullable Object>> proposals(
      Map<String, @Nullable Number> segment, Map<String, @Nullable Number> total, Instant asOf) {
    List<Map<String, @Nullable Object>> proposals = new ArrayList<>();
    for (Play play : plays) {
      if (play.suits(segment, total)) {
        proposals.add(proposal(play, segment, asOf));
      }
    }
    return proposals;
  }

  private static Map<String, @Nullable Object> proposal(
      Play play, Map<String, @Nullable Number> segment, Instant asOf) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("play_id", play.playId());
    body.put("name", play.name());
    body.put("name_pl", play.namePl());
    body.put("trigger", play.triggers().stream().map(Trigger::text).toList());
    body.put("action", play.action());
    body.put("action_pl", play.actionPl());
    body.put("expected_value", play.expectedValue(segment).orElse(null));
    body.put("expected_value_formula", play.formula());
    body.put("owner", play.owner());
    body.put(
        "expires_on",
        asOf.atZone(ZoneOffset.UTC).toLocalDate().plusDays(play.expiresAfterDays()).toString());
    body.put("status", "proposed");
    return body;
  }
}
