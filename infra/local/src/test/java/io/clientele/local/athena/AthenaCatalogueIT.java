package io.clientele.local.athena;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Athena says about databases, tables and columns. */
class AthenaCatalogueIT {
  @TempDir private static Path directory;
  private static AthenaServices athena;

  @BeforeAll
  static void start() throws Exception {
    athena = new AthenaServices(directory);
  }

  @AfterAll
  static void stop() throws Exception {
    athena.close();
  }

  @Test
  void listsTablesAndDescribesThem() throws Exception {
    assertThat(athena.rows("SHOW DATABASES")).containsExactly(List.of("clientele"));
    assertThat(athena.rows("SHOW TABLES"))
        .containsExactly(List.of("lake_orders"), List.of("empty"));
    assertThat(athena.rows("SHOW TABLES IN clientele 'lake_*'"))
        .containsExactly(List.of("lake_orders"));
    assertThat(athena.rows("DESCRIBE lake_orders"))
        .anySatisfy(row -> assertThat(row.getFirst()).matches("net_amount +\tdecimal\\(18,4\\).*"));
    assertThat(athena.rows("EXPLAIN SELECT * FROM empty")).isNotEmpty();
  }

  @Test
  void answersQueriesOfTheInformationSchema() throws Exception {
    assertThat(
            athena.rows(
                "SELECT table_name FROM information_schema.tables"
                    + " WHERE table_schema = 'clientele' ORDER BY 1"))
        .containsExactly(List.of("table_name"), List.of("empty"), List.of("lake_orders"));
    assertThat(
            athena.rows(
                "SELECT column_name, data_type, extra_info FROM"
                    + " \"AwsDataCatalog\".\"information_schema\".\"columns\""
                    + " WHERE table_name = 'lake_orders' AND ordinal_position > 2"
                    + " ORDER BY ordinal_position"))
        .containsExactly(
            List.of("column_name", "data_type", "extra_info"),
            Arrays.asList("net_amount", "decimal(18,4)", null),
            Arrays.asList("channel", "varchar", null),
            List.of("ingested_on", "varchar", "partition key"));
    assertThat(athena.rows("SELECT schema_name FROM information_schema.schemata"))
        .containsExactly(List.of("schema_name"), List.of("clientele"));
  }

  @Test
  void findsATableByTheNameOfItsCatalogue() throws Exception {
    assertThat(athena.rows("SELECT count(*) AS n FROM \"AwsDataCatalog\".\"clientele\".\"empty\""))
        .containsExactly(List.of("n"), List.of("0"));
  }
}
