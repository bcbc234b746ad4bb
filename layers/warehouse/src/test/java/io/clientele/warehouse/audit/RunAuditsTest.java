package io.clientele.warehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.warehouse.model.Model;
import io.clientele.warehouse.model.ModelCatalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunAuditsTest {
  private static final ModelCatalogue CATALOGUE = ModelCatalogue.load();

  @Test
  void aRunLooksAtTheKeyOfEveryTableButThoseWhoseSqlMakesItUnique() {
    List<String> left =
        names(Audits.of(CATALOGUE)).stream()
            .filter(name -> !names(Audits.ofRun(CATALOGUE)).contains(name))
            .toList();
    assertThat(left).isNotEmpty().allMatch(name -> name.endsWith(" unique"));
    assertThat(left)
        .hasSameSizeAs(
            CATALOGUE.models().stream().filter(model -> model.uniqueBy() != null).toList());
  }

  @Test
  void whatPassesARowOnIsLookedAtInItsPlace() {
    for (Model model : CATALOGUE.models()) {
      String by = model.uniqueBy();
      if (by != null && !by.equals("construction")) {
        Model next = CATALOGUE.model(by).orElseThrow();
        assertThat(next.uniqueBy()).isNull();
        assertThat(next.key()).isEqualTo(model.key());
        assertThat(next.inputs()).containsExactly(model.name());
      }
    }
  }

  private static List<String> names(Audits audits) {
    return audits.queries().stream().map(AuditQuery::name).toList();
  }
}
