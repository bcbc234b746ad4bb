package io.clientele.tests.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.entity.Entity;
import io.clientele.privacy.Store;
import io.clientele.warehouse.erasure.ErasedRows;
import io.clientele.warehouse.model.Model;
import io.clientele.warehouse.model.ModelCatalogue;
import io.clientele.warehouse.model.ModelColumn;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What can hold personal data is what an erasure goes through. */
class InventoryTest {
  /** What is known of segments, never of one customer. */
  private static final String MODELS = "models/";

  /** Entities of which no row is anybody's. */
  private static final Set<Entity> NOBODYS =
      Set.of(Entity.CAMPAIGNS, Entity.PRODUCTS, Entity.FX_RATES);

  /** Columns by which a row of a mart names somebody. */
  private static final Set<String> NAMING =
      Set.of("email", "phone", "birth_date", "record_id", "customer_id", "text", "order_id");

  @Test
  void everyPrefixOfTheLakeBucketInTheTemplateIsInIt() throws Exception {
    String template = Files.readString(Template.root().resolve("template.yaml"));
    Matcher prefix = Pattern.compile("\\$\\{LakeBucket(?:\\.Arn)?}/([a-z]+/)").matcher(template);
    Set<String> prefixes = new TreeSet<>();
    while (prefix.find()) {
      prefixes.add(prefix.group(1));
    }
    prefixes.remove(MODELS);
    assertThat(prefixes)
        .hasSizeGreaterThan(5)
        .isEqualTo(
            Arrays.stream(Store.values())
                .map(Store::prefix)
                .filter(known -> !known.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void everyLakeTableOfSomebodysRowsHasAConditionForThem() {
    for (Entity entity : Entity.values()) {
      String condition =
          ErasedRows.condition(
              entity, "system", column -> entity.column(column).isPresent() ? column : null);
      assertThat(condition.equals("false")).as(entity.table()).isEqualTo(NOBODYS.contains(entity));
    }
  }

  @Test
  void everyMartThatNamesSomebodySaysWhoseItsRowsAre() {
    for (Model mart : ModelCatalogue.load().marts()) {
      List<String> columns = mart.columns().stream().map(ModelColumn::name).toList();
      if (columns.stream().anyMatch(NAMING::contains)) {
        assertThat(columns)
            .as(mart.name())
            .containsAnyOf("customer_id", mart.name().equals("order_lines") ? "order_id" : "-");
      }
    }
  }
}
