package io.clientele.tests.equality;

import io.clientele.domain.config.IdentityDecision;
import io.clientele.domain.entity.Column;
import io.clientele.domain.entity.Entity;
import io.clientele.warehouse.lake.FxRate;
import io.clientele.warehouse.lake.LakeTables;
import io.clientele.warehouse.lake.UploadReceipt;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * A lake of rows that a seed decides: ties, nulls, several currencies, versions, duplicates within
 * and across uploads, file rows that feed several entities, and text that breaks naive SQL.
 */
final class SeededLake {
  private static final String[] TEXTS = {
    "", "Łódź", "O'Neil", "a|b", "  padded ", "=1+1", "😀", "Straße", "x\ny", "null", "\"q\"", "%_"
  };
  private static final String[] CURRENCIES = {"USD", "EUR", "PLN", null};
  private static final String[] SOURCES = {"salesforce.account", "shop.orders", "shop.lines"};
  private static final String EXPORTED = "clientele.audience_members";
  private static final String[] NAMES = {
    "Anna Nowak",
    "Nowak Anna",
    "Anna Nowek",
    "Jan Kowalski",
    "Acme Sp. z o.o.",
    "ACME",
    "Acme Polska S.A.",
    "Żółw GmbH & Co. KG",
    "Zolw Ltd.",
    "O'Neil Łódź",
    "Straße s.r.o.",
    ""
  };
  private static final String[] DOMAINS = {"gmail.com", "acme.pl", "Zolw.example"};
  private static final String[] PRODUCTS = {"GTX Pro", "MG Advanced", "Plan 10"};
  private static final String[] SPELLINGS = {"GTX Pro", "GTXPro", "MG Advancd", "Plan 12", ""};
  private static final String[] MEASURES = {
    "cost_to_serve", "Cost_To_Serve", "revenue", "Total_Sales", "churned", ""
  };
  private static final LocalDateTime START = LocalDateTime.parse("2022-11-01T00:00:00");

  private final Random random;
  private final int rows;
  private String source = "";
  private int order;
  private boolean isShuffled;

  SeededLake(long seed, int rows) {
    this.random = new Random(seed);
    this.rows = rows;
  }

  /** The same rows in another order. */
  SeededLake shuffled() {
    isShuffled = true;
    return this;
  }

  /** Fills the lake tables of a connection, which it makes. */
  void fill(Connection connection) throws SQLException {
    for (Entity entity : Entity.values()) {
      new LakeTables(connection).createEmpty(entity);
      try (DuckDBAppender appender =
          connection.unwrap(DuckDBConnection.class).createAppender(entity.lakeTable())) {
        for (int row = 0; row < rows; row++) {
          append(appender, entity, row);
        }
      }
      if (isShuffled) {
        shuffle(connection, entity.lakeTable());
      }
    }
  }

  private static void shuffle(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create or replace table %s as select * from %s order by hash(line), upload_id"
              .formatted(table, table));
    }
  }

  static List<UploadReceipt> uploads() {
    List<UploadReceipt> uploads = new ArrayList<>();
    for (int number = 0; number < 4; number++) {
      uploads.add(
          new UploadReceipt(
              "u" + number, Instant.parse("2024-07-0" + (5 - number) + "T10:00:00Z")));
    }
    return uploads;
  }

  /** Of more records than the seed feeds: a line about one that is not there waits. */
  static List<IdentityDecision> decisions() {
    List<IdentityDecision> decisions = new ArrayList<>();
    for (int number = 0; number < 20; number++) {
      String id = "c" + (20 + number);
      decisions.add(
          new IdentityDecision(
              IdentityDecision.Action.MERGE, "salesforce", "c" + number, "shop", "w" + number));
      decisions.add(
          new IdentityDecision(IdentityDecision.Action.SPLIT, "shop.orders", id, "salesforce", id));
    }
    return decisions;
  }

  static List<FxRate> rates() {
    List<FxRate> rates = new ArrayList<>();
    for (int month = 0; month < 24; month++) {
      LocalDate date = LocalDate.parse("2022-10-15").plusMonths(month);
      rates.add(new FxRate("EUR", date, 1.0 + month / 97.0));
      rates.add(new FxRate("PLN", date, 0.2312345 + month / 1001.0));
    }
    return rates;
  }

  private void append(DuckDBAppender appender, Entity entity, int row) throws SQLException {
    appender.beginRow();
    String fed = SOURCES[random.nextInt(SOURCES.length)];
    source = entity == Entity.CAMPAIGN_MEMBERS && row % 4 == 0 ? EXPORTED : fed;
    for (Column column : entity.columns()) {
      appendValue(appender, entity, column);
    }
    appender.append(source);
    appender.append(random.nextInt(4) == 0 ? null : "s" + random.nextInt(rows / 8));
    appender.append("u" + row % 4);
    appender.append((long) row);
    appender.append(LocalDateTime.parse("2024-07-05T11:00:00"));
    // The same row number is the same file row in every entity; each ninth repeats another
    // upload's.
    appender.append("h" + (row % 9 == 8 ? row - 1 : row));
    appender.endRow();
  }

  private void appendValue(DuckDBAppender appender, Entity entity, Column column)
      throws SQLException {
    if (!column.isKey() && random.nextInt(8) < nullsInEight(entity, column)) {
      appender.appendNull();
      return;
    }
    switch (column.type()) {
      case TEXT -> appender.append(text(entity, column));
      case MONEY, QUANTITY -> appender.append(amount());
      case INTEGER -> appender.append((long) random.nextInt(4));
      case NUMBER -> appender.append(random.nextInt(20) / 7.0);
      case DATE -> appender.append(instant().toLocalDate());
      case INSTANT -> appender.append(instant(entity, column));
      case BOOLEAN -> appender.append(random.nextBoolean());
      case CURRENCY -> appender.append(currency(column));
      case COUNTRY -> appender.append(random.nextBoolean() ? "PL" : "DE");
      case WORD -> appender.append(column.values().get(random.nextInt(column.values().size())));
      case TEXT_LIST -> appender.append(List.of("vegan", TEXTS[random.nextInt(TEXTS.length)]));
    }
  }

  /** Few have what would tell them apart, so that names and places must do. */
  private static int nullsInEight(Entity entity, Column column) {
    if (entity == Entity.ORDERS && column.name().equals("cost_amount")) {
      // Else no campaign could be measured.
      return 0;
    }
    if (entity != Entity.CUSTOMERS) {
      return 1;
    }
    return switch (column.name()) {
      case "email", "phone" -> 6;
      case "birth_date" -> 7;
      default -> 1;
    };
  }

  private String text(Entity entity, Column column) {
    if (entity == Entity.OPPORTUNITIES
        && column.name().equals("customer_id")
        && random.nextInt(3) == 0) {
      // A deal that knows its company by name.
      return "firma " + random.nextInt(rows);
    }
    if (column.name().equals("product")) {
      String[] spellings = entity == Entity.PRODUCTS ? PRODUCTS : SPELLINGS;
      return spellings[random.nextInt(spellings.length)];
    }
    if (column.name().equals("customer_id")) {
      // Some are what a source calls a customer, some are a shop's own, some are numbers that both
      // count.
      String[] kinds =
          entity == Entity.CAMPAIGN_MEMBERS
              ? new String[] {"w"}
              : source.startsWith("shop") && entity != Entity.OPPORTUNITIES
                  ? new String[] {"w", "w", "c", "s", ""}
                  : new String[] {"c", "s", ""};
      return kinds[random.nextInt(kinds.length)] + random.nextInt(rows / 8);
    }
    if (column.name().equals("measure")) {
      return MEASURES[random.nextInt(MEASURES.length)];
    }
    if (entity == Entity.CUSTOMERS) {
      return customerText(column);
    }
    if (column.name().equals("order_id")) {
      order = random.nextInt(rows / 2);
      return "o" + order;
    }
    if (column.name().equals("sku") && entity == Entity.ORDER_LINES) {
      // Orders of two kinds, so that some products go together.
      return order % 3 == 0 ? "a" + random.nextInt(2) : "b" + random.nextInt(3);
    }
    if (column.name().equals("campaign_id")) {
      // Few campaigns have many members and messages.
      return "k" + random.nextInt(entity == Entity.CAMPAIGNS ? rows / 2 : 4);
    }
    return column.isKey()
        ? entity.table() + random.nextInt(rows / 2)
        : TEXTS[random.nextInt(TEXTS.length)];
  }

  private String customerText(Column column) {
    return switch (column.name()) {
      case "name" ->
          random.nextInt(3) == 0
              ? "Firma " + random.nextInt(rows) + " S.A."
              : NAMES[random.nextInt(NAMES.length)];
      case "email" -> "m+" + random.nextInt(rows / 4) + "@" + DOMAINS[random.nextInt(3)];
      case "phone" -> "+48 600-" + (100_000 + random.nextInt(rows / 4));
      case "city" -> random.nextBoolean() ? "Łódź" : "Nowy Sącz";
      case "postal_code" -> "90-" + (100 + random.nextInt(60));
      default -> TEXTS[random.nextInt(TEXTS.length)];
    };
  }

  /** Few different values, so that many tie; some negative, some large. */
  private BigDecimal amount() {
    return switch (random.nextInt(10)) {
      case 0 -> BigDecimal.valueOf(-random.nextInt(500_000), 4);
      case 1 -> BigDecimal.valueOf(random.nextInt(1_000_000_000), 4);
      default -> BigDecimal.valueOf(random.nextInt(12) * 250_500L, 4);
    };
  }

  /** Most campaigns begin before the others' days and end within them. */
  private LocalDateTime instant(Entity entity, Column column) {
    return entity == Entity.CAMPAIGNS && column.name().equals("started_at")
        ? START.plusDays(random.nextInt(90))
        : instant();
  }

  /** Close to midnights of Warsaw, where days and months turn. */
  private LocalDateTime instant() {
    return START
        .plusDays(random.nextInt(600))
        .plusHours(21 + random.nextInt(4))
        .plusNanos(random.nextInt(3) * 1_000L);
  }

  private @Nullable String currency(Column column) {
    return column.isKey()
        ? CURRENCIES[random.nextInt(3)]
        : CURRENCIES[random.nextInt(CURRENCIES.length)];
  }
}
