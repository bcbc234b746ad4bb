package io.clientele.tests.endtoend.figures;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is published of each customer: recency, frequency, monetary, the scores and the segment. */
record ScoreAudit(Company company, Published published) {
  List<String> differences() {
    List<String> differences = new ArrayList<>();
    List<Buyer> all = company.customers().stream().map(company::buyer).toList();
    Map<String, String> segments = RfmSegments.asOf(all, company.asOf());
    Map<String, RfmSegments.Scores> scores = RfmSegments.scores(all);
    Set<String> seen = new HashSet<>();
    for (Row row :
        Delimited.rows(published.out().resolve("customers.csv"), StandardCharsets.UTF_8, ',')) {
      String customer = row.get("customer_id");
      seen.add(customer);
      if (!company.customers().contains(customer)) {
        differences.add(customer + ": published, not expected");
        continue;
      }
      Buyer buyer = company.buyer(customer);
      RfmSegments.Scores score = scores.get(customer);
      differs(row, "segment_id", segments.getOrDefault(customer, ""), differences);
      differs(row, "orders", Integer.toString(buyer.orders()), differences);
      differs(row, "monetary", buyer.monetary().setScale(4).toPlainString(), differences);
      if (score != null) {
        differs(row, "recency_days", Long.toString(buyer.recencyDays(company.asOf())), differences);
        differs(row, "frequency", Integer.toString(buyer.days().size()), differences);
        differs(row, "first_purchase_date", buyer.days().getFirst().toString(), differences);
        differs(row, "last_purchase_date", buyer.days().getLast().toString(), differences);
        differs(row, "r_score", Integer.toString(score.r()), differences);
        differs(row, "f_score", Integer.toString(score.f()), differences);
        differs(row, "m_score", Integer.toString(score.m()), differences);
      }
    }
    company.customers().stream()
        .filter(customer -> !seen.contains(customer))
        .forEach(customer -> differences.add(customer + ": expected, not published"));
    return differences;
  }

  private static void differs(Row row, String column, String expected, List<String> differences) {
    if (!row.get(column).equals(expected)) {
      differences.add(
          "%s %s: expected %s, published %s"
              .formatted(row.get("customer_id"), column, expected, row.get(column)));
    }
  }
}
