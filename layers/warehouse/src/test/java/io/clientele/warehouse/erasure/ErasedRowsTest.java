package io.clientele.warehouse.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.entity.Entity;
import io.clientele.domain.erasure.ErasedPeople;
import io.clientele.domain.erasure.Identifier;
import io.clientele.domain.erasure.Pseudonyms;
import io.clientele.warehouse.engine.DuckDb;
import io.clientele.warehouse.engine.DuckDbSettings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ErasedRowsTest {
  private static final String LONG_KEY =
      "a key of a test that is longer than the block of SHA-256. ".repeat(2);

  @Test
  void theEngineMakesThePseudonymsOfTheDomain() throws Exception {
    for (String key : new String[] {"a key of a test, forty letters long.....", LONG_KEY}) {
      Pseudonyms pseudonyms = new Pseudonyms(key);
      Identifier accented = Identifier.record("shop", "zażółć 17");
      try (Connection connection = open(new ErasedPeople(pseudonyms, Set.of()))) {
        assertThat(
                value(connection, "select pseudonym('record', 'shop' || chr(31) || 'zażółć 17')"))
            .isEqualTo(pseudonyms.of(accented));
      }
    }
  }

  @Test
  void aCustomerIsErasedByAnythingThatNamesThem() throws Exception {
    Pseudonyms pseudonyms = new Pseudonyms(LONG_KEY);
    Set<String> tombstones =
        Set.of(
            pseudonyms.of(Identifier.email("ewa@example.com").orElseThrow()),
            pseudonyms.of(Identifier.phone("601234567").orElseThrow()),
            pseudonyms.of(Identifier.record("shop", "17")));
    try (Connection connection = open(new ErasedPeople(pseudonyms, tombstones))) {
      String condition = ErasedRows.condition(Entity.CUSTOMERS, "system", column -> column);
      assertThat(
              value(
                  connection,
                  """
                  select string_agg(n, ' ' order by n) from (values
                    ('1', 'crm', '1', null, 'Ewa@Example.com', null, null),
                    ('2', 'crm', '2', null, null, '+48 601 234 567', null),
                    ('3', 'shop', '17', null, null, null, null),
                    ('4', 'shop', 'x', '17', null, null, null),
                    ('5', 'mail', 'EWA@example.com', null, null, null, null),
                    ('6', 'crm', '17', null, 'jan@example.com', '601234568', null),
                    ('7', 'crm', null, null, null, null, null)
                  ) as t(n, system, customer_id, source_id, email, phone, order_id)
                  where %s"""
                      .formatted(condition)))
          .isEqualTo("1 2 3 4 5");
    }
  }

  private static Connection open(ErasedPeople erased) throws Exception {
    Connection connection = DuckDb.open(DuckDbSettings.inMemory("100MB", 1));
    ErasedRows.prepare(connection, erased);
    return connection;
  }

  private static String value(Connection connection, String sql) throws Exception {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
