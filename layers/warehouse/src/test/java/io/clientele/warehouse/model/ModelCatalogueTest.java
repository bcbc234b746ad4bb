package io.clientele.warehouse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.domain.entity.Column;
import io.clientele.domain.entity.Entity;
import io.clientele.domain.entity.Lineage;
import io.clientele.domain.rfm.RfmSegment;
import io.clientele.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModelCatalogueTest {
  private static final Path FOLDER = Path.of("src/main/resources/models");

  @Test
  void listsEveryModelFile() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      List<String> found =
          files
              .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
              .filter(file -> file.endsWith(".yml"))
              .map(file -> file.substring(0, file.length() - ".yml".length()))
              .toList();
      assertThat(Files.readAllLines(FOLDER.resolve("catalogue.txt")))
          .containsExactlyInAnyOrderElementsOf(found);
    }
  }

  @Test
  void putsAModelAfterThoseItNames() {
    Set<String> before = new HashSet<>();
    for (Model model : ModelCatalogue.load().models()) {
      assertThat(before).containsAll(model.inputs().stream().filter(this::isModel).toList());
      before.add(model.name());
    }
  }

  @Test
  void statesTheSameInputsForEveryTableOfAComputation() {
    ModelCatalogue catalogue = ModelCatalogue.load();
    for (String computation : catalogue.computations()) {
      assertThat(catalogue.computedBy(computation).stream().map(Model::inputs).distinct())
          .as(computation)
          .hasSize(1);
    }
  }

  @Test
  void refusesModelsThatNameEachOther() {
    Model one = new ModelFile("one", yaml()).read(Layer.MARTS, "select a from two");
    Model two = new ModelFile("two", yaml()).read(Layer.MARTS, "select a from one");
    assertThatThrownBy(() -> new ModelCatalogue(List.of(one, two))).hasMessageContaining("circle");
  }

  @Test
  void keepsModelsSmall() {
    assertThat(ModelCatalogue.load().models())
        .allSatisfy(model -> assertThat(model.sql().lines().count()).isLessThan(80));
  }

  @Test
  void describesTheColumnsThatTheSqlMakes() throws SQLException {
    try (Warehouse warehouse = Warehouse.inMemory()) {
      warehouse.run(Warehouse.parameters(null), List.of(), List.of());
      for (Model model : ModelCatalogue.load().models()) {
        List<String> made =
            warehouse.rows(
                "select column_name, data_type from duckdb_columns() where table_name = '%s' order"
                        .formatted(model.name())
                    + " by column_index");
        assertThat(made)
            .as(model.name())
            .isEqualTo(
                model.columns().stream()
                    .map(column -> column.name() + "|" + duckDbType(column.type()))
                    .toList());
        assertThat(model.columns()).extracting(ModelColumn::name).containsAll(model.key());
      }
    }
  }

  @Test
  void publishesEveryEntityWithItsColumnsFirstAndItsLineageLastWithoutTheHashOfTheRow() {
    List<Column> lineage =
        Lineage.COLUMNS.stream().filter(column -> !column.name().equals("row_hash")).toList();
    for (Entity entity : Entity.values()) {
      Model mart = ModelCatalogue.load().model(entity.table()).orElseThrow();
      List<String> columns = mart.columns().stream().map(ModelColumn::name).toList();
      assertThat(columns).startsWith(names(entity.columns()));
      assertThat(columns).endsWith(names(lineage));
      assertThat(mart.key()).containsExactly(names(entity.keys()));
    }
  }

  @Test
  void namesTheSegmentsOfTheDomain() throws SQLException {
    List<String> pairs = new ArrayList<>();
    for (int r = 1; r <= 5; r++) {
      for (int fm = 1; fm <= 5; fm++) {
        pairs.add(r + "|" + fm + "|" + RfmSegment.of(r, fm, fm).segmentId());
      }
    }
    List<String> list =
        Arrays.stream(RfmSegment.values())
            .map(
                segment ->
                    String.join(
                        "|",
                        segment.segmentId(),
                        segment.english(),
                        segment.polish(),
                        segment.description(),
                        segment.descriptionPl()))
            .toList();
    try (Warehouse warehouse = Warehouse.inMemory()) {
      warehouse.run(Warehouse.parameters(null), List.of(), List.of());
      assertThat(warehouse.rows("select * from int_rfm_segments order by 1, 2")).isEqualTo(pairs);
      assertThat(
              warehouse.rows(
                  "select segment_id, name, name_pl, description, description_pl"
                      + " from scheme_segments where scheme = 'rfm' order by rank"))
          .isEqualTo(list);
    }
  }

  private boolean isModel(String table) {
    return table.equals("run_counts") || !(table.startsWith("lake_") || table.startsWith("run_"));
  }

  private static Map<String, @Nullable Object> yaml() {
    return PlainYaml.read("{description: d, grain: g, key: [a]}");
  }

  private static String[] names(List<Column> columns) {
    return columns.stream().map(Column::name).toArray(String[]::new);
  }

  private static String duckDbType(String type) {
    return switch (type) {
      case "timestamp(6)" -> "TIMESTAMP";
      case "array(varchar)" -> "VARCHAR[]";
      default -> type.toUpperCase(Locale.ROOT);
    };
  }
}
