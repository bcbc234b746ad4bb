package io.clientele.api.schemes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** One thing that a customer must be to be listed; a customer without the value is not. */
sealed interface CustomerFilter {
  boolean accepts(CustomerLine customer);

  /** The country is one of these. */
  record Countries(List<String> codes) implements CustomerFilter {
    @Override
    public boolean accepts(CustomerLine customer) {
      String code = customer.text("country");
      return code != null && codes.contains(code);
    }
  }

  /** The field is one of these texts, or has one of them where it is a list, in any case. */
  record OneOf(String field, List<String> texts) implements CustomerFilter {
    @Override
    public boolean accepts(CustomerLine customer) {
      return customer.hasOne(field, texts);
    }
  }

  /**
   * The name has this text in it, in small or large letters.
   *
   * @param part in small letters
   */
  record Name(String part) implements CustomerFilter {
    public Name {
      part = part.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean accepts(CustomerLine customer) {
      String name = customer.text("name");
      return name != null && name.toLowerCase(Locale.ROOT).contains(part);
    }
  }

  /** The measure is this or more. */
  record AtLeast(String measure, BigDecimal bound) implements CustomerFilter {
    @Override
    public boolean accepts(CustomerLine customer) {
      BigDecimal value = customer.number(measure);
      return value != null && value.compareTo(bound) >= 0;
    }
  }

  /** The measure is this or less. */
  record AtMost(String measure, BigDecimal bound) implements CustomerFilter {
    @Override
    public boolean accepts(CustomerLine customer) {
      BigDecimal value = customer.number(measure);
      return value != null && value.compareTo(bound) <= 0;
    }
  }
}
