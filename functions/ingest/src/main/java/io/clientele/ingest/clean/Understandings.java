package io.clientele.ingest.clean;

import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes what reads the cells of a plan. */
final class Understandings {
  private final Plan plan;
  private final Notation notation;
  private final @Nullable String likelyCountry;

  Understandings(Plan plan, Notation notation, @Nullable String likelyCountry) {
    this.plan = plan;
    this.notation = notation;
    this.likelyCountry = likelyCountry;
  }

  /** One for each reading; they are for one thread. */
  List<Understanding> of(List<Settled> settled, List<Tally> tallies) {
    List<Understanding> all = new ArrayList<>();
    for (int i = 0; i < plan.readings().size(); i++) {
      all.add(of(plan.readings().get(i), settled.get(i), tallies.get(i)));
    }
    return all;
  }

  private Understanding of(Reading reading, Settled settled, Tally tally) {
    return switch (reading) {
      case Reading.Numeric numeric -> new NumberUnderstanding(numeric, settled, tally);
      case Reading.Temporal temporal ->
          new DateUnderstanding(temporal, settled, zone(temporal), tally);
      case Reading.Word word -> new WordUnderstanding(word, tally);
      case Reading.Phone phone ->
          new PhoneUnderstanding(phone, plan.countryOf(phone), likelyCountry, tally);
      case Reading.Text text -> new TextUnderstanding(text, tally);
    };
  }

  private @Nullable ZoneRules zone(Reading.Temporal reading) {
    String zone = notation.timeZone(reading);
    return zone.equals("UTC") ? null : Instants.rules(zone);
  }
}
