package io.clientele.warehouse.audit;

import io.clientele.domain.run.Audit;
import io.clientele.warehouse.Resources;
import io.clientele.warehouse.engine.Engine;
import io.clientele.warehouse.model.Model;
import io.clientele.warehouse.model.ModelCatalogue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every check that a run must pass before it is published. */
public final class Audits {
  private final List<AuditQuery> queries;

  private Audits(List<AuditQuery> queries) {
    this.queries = queries;
  }

  /** Those of {@code audits/*.sql} and those that the models state of their own columns. */
  public static Audits of(ModelCatalogue catalogue) {
    return of(catalogue, ColumnAudits::of);
  }

  /**
   * Those that a run needs: without looking for equal keys where {@link Model#uniqueBy} says why
   * there are none.
   */
  public static Audits ofRun(ModelCatalogue catalogue) {
    return of(catalogue, ColumnAudits::ofRun);
  }

  private static Audits of(ModelCatalogue catalogue, Function<Model, List<AuditQuery>> audits) {
    Stream<AuditQuery> written = Resources.lines("audits/catalogue.txt").stream().map(Audits::read);
    Stream<AuditQuery> stated =
        catalogue.models().stream().flatMap(model -> audits.apply(model).stream());
    return new Audits(Stream.concat(written, stated).toList());
  }

  public List<AuditQuery> queries() {
    return queries;
  }

  /** Runs them all, failed or not, on an engine that holds a run's tables. */
  public List<Audit> run(Engine engine) throws SQLException {
    List<Audit> audits = new ArrayList<>();
    for (AuditQuery query : queries) {
      audits.add(query.run(engine));
    }
    return audits;
  }

  /** The first line of the file is a comment that states the rule. */
  private static AuditQuery read(String name) {
    String text = Resources.text("audits/" + name + ".sql").strip();
    int end = text.indexOf('\n');
    return new AuditQuery(name, text.substring(0, end).replace("--", "").strip(), text);
  }
}
