package io.clientele.warehouse.erasure;

import io.clientele.domain.entity.Entity;
import io.clientele.domain.erasure.ErasedPeople;
import io.clientele.domain.erasure.Identifier.Kind;
import io.clientele.domain.erasure.Pseudonyms;
import io.clientele.warehouse.Resources;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** SQL that tells the rows of erased people from others. */
public final class ErasedRows {
  private static final String MACROS =
      Resources.text("io/clientele/warehouse/erasure/pseudonyms.sql");

  private ErasedRows() {}

  /** Gives a database the tombstones, and what the conditions need. */
  public static void prepare(Connection connection, ErasedPeople erased) throws SQLException {
    try (Statement statement = connection.createStatement();
        PreparedStatement insert = prepared(connection, statement, erased.pseudonyms())) {
      for (String pseudonym : erased.tombstones()) {
        insert.setString(1, pseudonym);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** The macros first, since the table that is inserted into is one of them. */
  private static PreparedStatement prepared(
      Connection connection, Statement statement, Pseudonyms pseudonyms) throws SQLException {
    HexFormat hex = HexFormat.of();
    statement.execute(
        MACROS
            .replace("${outer}", hex.formatHex(pseudonyms.outerBlock()))
            .replace("${inner}", hex.formatHex(pseudonyms.innerBlock())));
    return connection.prepareStatement("insert into tombstones values (?)");
  }

  /**
   * Which rows of an entity are an erased person's.
   *
   * @param system SQL of the source system
   * @param column SQL of a column of the entity or of {@code source_id}, null where there is none
   * @return SQL that is true or false
   */
  public static String condition(
      Entity entity, String system, Function<String, @Nullable String> column) {
    List<String> grounds = new ArrayList<>();
    add(grounds, Kind.RECORD, inSystem(system, column.apply("customer_id")));
    // What a source calls a customer may as well be their address.
    add(grounds, Kind.EMAIL, address(column.apply("customer_id")));
    add(grounds, Kind.ORDER, inSystem(system, column.apply("order_id")));
    if (entity == Entity.CUSTOMERS) {
      add(grounds, Kind.RECORD, inSystem(system, column.apply("source_id")));
      add(grounds, Kind.EMAIL, address(column.apply("email")));
      String phone = column.apply("phone");
      add(grounds, Kind.PHONE, phone == null ? null : "telephone_of(" + phone + ")");
    }
    return grounds.isEmpty() ? "false" : String.join(" or ", grounds);
  }

  private static void add(List<String> grounds, Kind kind, @Nullable String identifier) {
    if (identifier != null) {
      grounds.add(
          "coalesce(pseudonym('%s', %s) in (select pseudonym from tombstones), false)"
              .formatted(kind.word(), identifier));
    }
  }

  private static @Nullable String inSystem(String system, @Nullable String id) {
    return id == null ? null : "%s || chr(31) || %s".formatted(system, id);
  }

  private static @Nullable String address(@Nullable String text) {
    return text == null
        ? null
        : "case when contains(%s, '@') then address_of(%s) end".formatted(text, text);
  }
}
