package io.clientele.api.schemes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One thing that a customer must be to be listed; a customer without the value is not. */
sealed interface CustomerFilter {
  boolean accepts(Map<String, Object> customer);

  /** The country is one of these. */
  record Countries(List<String> codes) implements CustomerFilter {
    @Override
    public boolean accepts(Map<String, Object> customer) {
      return customer.get("country") instanceof String code && codes.contains(code);
    }
  }

  /** The name has this text in it, in small or large letters. */
  record Name(String part) implements CustomerFilter {
    @Override
    public boolean accepts(Map<String, Object> customer) {
      return customer.get("name") instanceof String name
          && name.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
  }

  /** The measure is this or more. */
  record AtLeast(String measure, BigDecimal bound) implements CustomerFilter {
    @Override
    public boolean accepts(Map<String, Object> customer) {
      return customer.get(measure) instanceof Number value
          && new BigDecimal(value.toString()).compareTo(bound) >= 0;
    }
  }

  /** The measure is this or less. */
  record AtMost(String measure, BigDecimal bound) implements CustomerFilter {
    @Override
    public boolean accepts(Map<String, Object> customer) {
      return customer.get(measure) instanceof Number value
          && new BigDecimal(value.toString()).compareTo(bound) <= 0;
    }
  }
}
