package io.clientele.generator.company;

import java.util.List;

/**
 * A customer of the sample company: one real person or business, however many records speak of it.
 *
 * @param index counted from 1
 * @param consent whether marketing is allowed
 * @param polishShop whether it buys in the Polish shop system, else in the English web shop
 * @param inCrm whether the CRM knows it
 */
public record Customer(
    long index,
    Archetype archetype,
    Party party,
    Place place,
    Life life,
    String email,
    String phone,
    boolean consent,
    List<Category> preferences,
    boolean polishShop,
    boolean inCrm) {

  /** The company-wide number, as in every tool. */
  public String number() {
    String digits = Long.toString(index);
    return "K-" + "0".repeat(7 - digits.length()) + digits;
  }

  public Kind kind() {
    return archetype.kind();
  }

  public Country country() {
    return place.country();
  }

  /** What it pays in: its country's currency. */
  public Currency currency() {
    return country().currency();
  }
}
