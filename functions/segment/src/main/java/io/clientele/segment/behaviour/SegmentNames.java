package io.clientele.segment.behaviour;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of segments, from what tells each apart; no two are equal in either language. */
final class SegmentNames {
  private static final int LONGEST = 40;
  private static final double MATTERS = 0.4;
  private static final int DESCRIBED = 4;
  private final Set<String> used = new HashSet<>();

  /** Names that segments of before keep. */
  void keep(BehaviourModel.Segment segment) {
    used.add(segment.name());
    used.add(segment.namePl());
  }

  BehaviourModel.Segment name(String segmentId, List<Differentiator> ranked) {
    List<Differentiator> told = distinct(ranked);
    String name = "";
    String namePl = "";
    for (int words = Math.min(2, told.size()); words <= told.size(); words++) {
      name = capital(phrase(told, words, false));
      namePl = capital(phrase(told, words, true));
      if (!used.contains(name) && !used.contains(namePl)) {
        break;
      }
    }
    if (told.isEmpty()) {
      name = "Average buyers";
      namePl = "Przeciętni klienci";
    }
    if (used.contains(name) || used.contains(namePl)) {
      name = brief(name, LONGEST - segmentId.length() - 3) + " (" + segmentId + ")";
      namePl = brief(namePl, LONGEST - segmentId.length() - 3) + " (" + segmentId + ")";
    }
    used.add(name);
    used.add(namePl);
    return new BehaviourModel.Segment(
        segmentId, name, namePl, description(told, false), description(told, true));
  }

  /** Much of a category says more than little of another; one feature a topic. */
  private static List<Differentiator> distinct(List<Differentiator> ranked) {
    List<Differentiator> told = new ArrayList<>();
    Set<String> topics = new HashSet<>();
    for (Differentiator one : ranked) {
      String topic = FeatureWords.of(one.feature()).topic();
      boolean isVague = topic.equals("category") && !one.isMuch();
      if (Math.abs(one.effect()) >= MATTERS && !isVague && topics.add(topic)) {
        told.add(one);
      }
    }
    return told;
  }

  private static String phrase(List<Differentiator> told, int words, boolean isPolish) {
    StringBuilder phrase = new StringBuilder();
    for (Differentiator one : told.subList(0, words)) {
      String next = words(one, isPolish);
      if (phrase.isEmpty()) {
        phrase.append(next);
      } else if (phrase.length() + 2 + next.length() <= LONGEST) {
        phrase.append(", ").append(next);
      }
    }
    return phrase.toString();
  }

  private static String words(Differentiator one, boolean isPolish) {
    FeatureWords words = FeatureWords.of(one.feature());
    if (one.isMuch()) {
      return isPolish ? words.muchPl() : words.much();
    }
    return isPolish ? words.littlePl() : words.little();
  }

  private static String description(List<Differentiator> told, boolean isPolish) {
    if (told.isEmpty()) {
      return isPolish
          ? "Nic nie odróżnia ich wyraźnie od pozostałych."
          : "Nothing tells them clearly apart from the others.";
    }
    StringBuilder text = new StringBuilder();
    for (Differentiator one : told.subList(0, Math.min(DESCRIBED, told.size()))) {
      FeatureWords words = FeatureWords.of(one.feature());
      String what = isPolish ? words.labelPl() : words.label();
      text.append(text.isEmpty() ? capital(words(one, isPolish)) : words(one, isPolish))
          .append(" (")
          .append(what)
          .append(isPolish ? ": typowo " : ": typically ")
          .append(number(one.mean(), isPolish))
          .append(isPolish ? ", pozostali " : ", the others ")
          .append(number(one.others(), isPolish))
          .append("); ");
    }
    return text.substring(0, text.length() - 2) + ".";
  }

  private static String number(double value, boolean isPolish) {
    String pattern = Math.abs(value) >= 10 ? "%.0f" : "%.2f";
    String text = String.format(Locale.ROOT, pattern, value == 0 ? 0.0 : value);
    return isPolish ? text.replace('.', ',') : text;
  }

  private static String brief(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 1) + "…";
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
