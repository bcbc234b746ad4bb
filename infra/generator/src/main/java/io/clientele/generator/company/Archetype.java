package io.clientele.generator.company;

import static io.clientele.generator.company.Category.ACCESSORIES;
import static io.clientele.generator.company.Category.CARE;
import static io.clientele.generator.company.Category.COFFEE;
import static io.clientele.generator.company.Category.GIFTS;
import static io.clientele.generator.company.Category.GRINDERS;
import static io.clientele.generator.company.Category.MACHINES;
import static io.clientele.generator.company.Category.SUPPLIES;
import static io.clientele.generator.company.Category.TEA;
import static io.clientele.generator.company.Category.TRAINING;
import static io.clientele.generator.company.Kind.COMPANY;
import static io.clientele.generator.company.Kind.PERSON;

import io.clientele.generator.random.Weighted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A planted behavioural segment: customers of one archetype behave alike. */
// Its fields are records of numbers and a fixed list of chances: immutable, though not annotated
// so.
@SuppressWarnings("ImmutableEnumChecker")
public enum Archetype {
  OFFICE_REGULAR(
      COMPANY,
      14,
      new Buying(8, 2.6, 3.5, Season.OFFICE, 0.08, 0.02),
      new Attachment(0.18, 0.34, 0.20, 0.6, 8.2, 0.30, 0.5),
      Map.of(COFFEE, 5.0, TEA, 2.0, CARE, 1.5, SUPPLIES, 2.0, MACHINES, 0.2)),
  CAFE_WHOLESALE(
      COMPANY,
      6,
      new Buying(14, 4.0, 6.0, Season.SUMMER, 0.25, 0.02),
      new Attachment(0.12, 0.28, 0.12, 0.3, 8.6, 0.05, 0.4),
      Map.of(COFFEE, 5.0, SUPPLIES, 5.0, CARE, 1.0, TEA, 1.0)),
  PROJECT_BUYER(
      COMPANY,
      8,
      new Buying(1.2, 2.0, 2.5, Season.EVEN, 0.15, 0.03),
      new Attachment(0.30, 0.20, 0.10, 1.5, 7.4, 0.02, 2.2),
      Map.of(MACHINES, 4.0, GRINDERS, 2.0, TRAINING, 2.0, CARE, 1.0)),
  HOME_ENTHUSIAST(
      PERSON,
      14,
      new Buying(6, 2.2, 1.4, Season.EVEN, 0.15, 0.04),
      new Attachment(0.22, 0.52, 0.34, 2.2, 9.1, 0.10, 0),
      Map.of(COFFEE, 4.0, ACCESSORIES, 3.0, MACHINES, 1.0, GRINDERS, 1.2, CARE, 1.0, TRAINING, .3)),
  EVERYDAY_DRINKER(
      PERSON,
      22,
      new Buying(5, 1.6, 1.8, Season.EVEN, 0.12, 0.02),
      new Attachment(0.30, 0.36, 0.16, 0.7, 8.1, 0.20, 0),
      Map.of(COFFEE, 7.0, TEA, 2.0, SUPPLIES, 0.6, CARE, 0.3)),
  BARGAIN_HUNTER(
      PERSON,
      14,
      new Buying(3.5, 2.0, 1.8, Season.SALES, 0.85, 0.09),
      new Attachment(0.45, 0.44, 0.40, 1.8, 6.6, 0.01, 0),
      Map.of(COFFEE, 3.0, MACHINES, 0.5, ACCESSORIES, 2.0, TEA, 1.5, GIFTS, 0.8)),
  GIFT_BUYER(
      PERSON,
      10,
      new Buying(1.6, 2.0, 1.6, Season.GIFTS, 0.20, 0.05),
      new Attachment(0.35, 0.24, 0.12, 1.2, 8.0, 0.01, 0),
      Map.of(GIFTS, 7.0, TEA, 1.5, COFFEE, 1.0, ACCESSORIES, 0.7)),
  ONE_TIME(
      PERSON,
      12,
      new Buying(0.2, 1.4, 1.2, Season.EVEN, 0.30, 0.08),
      new Attachment(2.5, 0.14, 0.05, 1.0, 6.9, 0, 0),
      Map.of(COFFEE, 3.0, MACHINES, 0.7, TEA, 1.0, ACCESSORIES, 1.0, GIFTS, 0.5));

  private final Kind kind;
  private final double share;
  private final Buying buying;
  private final Attachment attachment;
  private final Weighted<Category> categories;

  Archetype(
      Kind kind,
      double share,
      Buying buying,
      Attachment attachment,
      Map<Category, Double> categories) {
    this.kind = kind;
    this.share = share;
    this.buying = buying;
    this.attachment = attachment;
    // Enum order, since a Map.of has none.
    List<Category> choices = new ArrayList<>(List.of(Category.values()));
    choices.removeIf(category -> !categories.containsKey(category));
    this.categories = new Weighted<>(choices, category -> categories.getOrDefault(category, 0.0));
  }

  public Kind kind() {
    return kind;
  }

  /** Share of the customers, in percent. */
  public double share() {
    return share;
  }

  public Buying buying() {
    return buying;
  }

  public Attachment attachment() {
    return attachment;
  }

  public Weighted<Category> categories() {
    return categories;
  }

  /** The name under which the truth files know it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
