package io.clientele.tests.endtoend.figures;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables of element 6: histogram of gaps, categories, and the hours of the week. */
final class BehaviourParts {
  private BehaviourParts() {}

  record Gaps(Company company) implements Part {
    private static final int[] FROM = {1, 8, 15, 31, 61, 91, 181, 366, Integer.MAX_VALUE};

    @Override
    public String element() {
      return "behaviour";
    }

    @Override
    public String name() {
      return "interpurchase";
    }

    @Override
    public List<String> key() {
      return List.of("from_days");
    }

    @Override
    public Map<List<String>, Figures> rows(Slice slice) {
      Map<List<String>, Figures> rows = new LinkedHashMap<>();
      List<Long> gaps = company.buyers(slice).stream().flatMap(b -> b.gaps().stream()).toList();
      for (int i = 0; i + 1 < FROM.length && !slice.segment().equals("unassigned"); i++) {
        long from = FROM[i];
        long to = FROM[i + 1];
        double count = gaps.stream().filter(gap -> gap >= from && gap < to).count();
        rows.put(
            List.of(Long.toString(from)),
            new Figures().put("gaps", count).put("gap_share", Figures.ratio(count, gaps.size())));
      }
      return rows;
    }
  }

  record Categories(Company company) implements Part {
    @Override
    public String element() {
      return "behaviour";
    }

    @Override
    public String name() {
      return "categories";
    }

    @Override
    public List<String> key() {
      return List.of("category");
    }

    @Override
    public Map<List<String>, Figures> rows(Slice slice) {
      Map<String, Double> mine = new TreeMap<>();
      Map<String, Double> all = new TreeMap<>();
      for (Movement movement : company.movements()) {
        for (Movement.Item item :
            movement.isPurchase() ? movement.items() : List.<Movement.Item>of()) {
          double revenue = item.revenue().doubleValue();
          all.merge(item.category(), revenue, Double::sum);
          mine.merge(item.category(), slice.has(movement.customer()) ? revenue : 0, Double::sum);
        }
      }
      double sum = mine.values().stream().mapToDouble(v -> v).sum();
      double whole = all.values().stream().mapToDouble(v -> v).sum();
      Map<List<String>, Figures> rows = new LinkedHashMap<>();
      mine.forEach(
          (category, revenue) -> {
            double share = Figures.ratio(revenue, sum);
            rows.put(
                List.of(category),
                new Figures()
                    .put("revenue", revenue)
                    .put("category_share", share)
                    .put(
                        "category_index", 100 * share / (all.getOrDefault(category, 0.0) / whole)));
          });
      return rows;
    }

    @Override
    public double tolerance(String column) {
      return 1e-6;
    }
  }

  /** Hour 24 is a time of midnight sharp, here or in UTC: there only the day is known. */
  record Hours(Company company) implements Part {
    @Override
    public String element() {
      return "behaviour";
    }

    @Override
    public String name() {
      return "weekdays";
    }

    @Override
    public List<String> key() {
      return List.of("weekday", "hour");
    }

    @Override
    public Map<List<String>, Figures> rows(Slice slice) {
      List<Movement> purchases = company.purchases(slice);
      Map<List<String>, Double> counts = new LinkedHashMap<>();
      for (Movement movement : purchases) {
        LocalDateTime at = movement.at();
        LocalDateTime utc =
            at.atZone(Raw.WARSAW).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
        boolean sharp = at.getMinute() == 0 && at.getSecond() == 0;
        int hour = sharp && (at.getHour() == 0 || utc.getHour() == 0) ? 24 : at.getHour();
        counts.merge(
            List.of(Integer.toString(at.getDayOfWeek().getValue()), Integer.toString(hour)),
            1.0,
            Double::sum);
      }
      Map<List<String>, Figures> rows = new LinkedHashMap<>();
      counts.forEach(
          (key, count) ->
              rows.put(
                  key,
                  new Figures().put("orders", count).put("order_share", count / purchases.size())));
      return rows;
    }
  }
}
