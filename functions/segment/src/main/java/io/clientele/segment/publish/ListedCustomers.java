package io.clientele.segment.publish;

import io.clientele.segment.model.ModelledRun;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What lists say of each customer, whatever the scheme, and the orders of all customers. Sorting
 * once a run and not once a segment, and making each line once, halves what a run's lists cost.
 * Customers go by their number, in the order of their ids.
 */
final class ListedCustomers implements AutoCloseable {
  /** Name of the order and what it sorts by; the customer's id settles ties. */
  static final Map<String, String> SORTS = sorts();

  /** {@code line} is a JSON object that is still open: each scheme adds its own end. */
  private static final String TABLE =
      """
      create or replace temporary table listed_customers as
      select
        cast(row_number() over (order by r.customer_id) - 1 as integer) as number,
        r.customer_id, c.name, r.recency_days, r.frequency, r.monetary,
        rtrim(cast(to_json(struct_pack(customer_id := r.customer_id, name := c.name, country := c.country,
          channel := c.acquisition_channel, owner := c.owner, categories := coalesce(k.categories, []),
          recency_days := r.recency_days, frequency := r.frequency, monetary := r.monetary,
          orders := r.orders, r_score := r.r_score, f_score := r.f_score, m_score := r.m_score,
          first_purchase_date := r.first_purchase_date, last_purchase_date := r.last_purchase_date)) as varchar),
          '}') as line
      from rfm r
      left join customers c on c.customer_id = r.customer_id
      left join serving_categories k on k.customer_id = r.customer_id
      """;

  private final MappedLines lines;
  private final Map<String, int[]> orders;

  private ListedCustomers(MappedLines lines, Map<String, int[]> orders) {
    this.lines = lines;
    this.orders = orders;
  }

  static ListedCustomers of(ModelledRun modelled) throws SQLException, IOException {
    modelled.execute(TABLE);
    Path file =
        modelled.writeText("select line from listed_customers order by number", "customers");
    MappedLines lines = MappedLines.of(file);
    Map<String, int[]> orders = new HashMap<>();
    for (var sort : SORTS.entrySet()) {
      int[] order = new int[lines.count()];
      int[] next = {0};
      modelled.read(
          "select number from listed_customers order by %s, number".formatted(sort.getValue()),
          row -> order[next[0]++] = row.getInt(1));
      orders.put(sort.getKey(), order);
    }
    return new ListedCustomers(lines, orders);
  }

  int count() {
    return lines.count();
  }

  /** Numbers of customers. */
  int[] order(String sort) {
    return Objects.requireNonNull(orders.get(sort), sort);
  }

  /** Writes the open object of a customer. */
  void write(int number, OutputStream page) throws IOException {
    lines.write(number, page);
  }

  @Override
  public void close() {
    lines.close();
  }

  private static Map<String, String> sorts() {
    Map<String, String> sorts = new LinkedHashMap<>();
    sorts.put("monetary", "monetary desc");
    sorts.put("recency_days", "recency_days nulls last");
    sorts.put("frequency", "frequency desc");
    sorts.put("name", "name nulls last");
    sorts.put("customer_id", "customer_id");
    return sorts;
  }
}
