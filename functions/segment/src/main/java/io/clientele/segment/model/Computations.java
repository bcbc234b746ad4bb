package io.clientele.segment.model;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.segment.behaviour.BehaviourTables;
import io.clientele.segment.manifest.Configuration;
import io.clientele.segment.manifest.Predecessor;
import io.clientele.segment.predict.Prediction;
import io.clientele.segment.rules.RuleBook;
import io.clientele.segment.rules.RuleTables;
import io.clientele.segment.targets.Targets;
import io.clientele.segment.targets.TargetsInForce;
import io.clientele.segment.text.TextComputation;
import io.clientele.warehouse.lake.ComputedTables;
import io.clientele.warehouse.model.Computation;
import io.clientele.warehouse.model.ModelCatalogue;
import java.io.IOException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What makes the tables of a run that SQL does not, and what it leaves beside them.
 *
 * @param byName by the name that computed models give
 * @param left for the next run and for the record of this one
 */
record Computations(Map<String, Computation> byName, Left left) {
  /**
   * What stays of a run beside its tables.
   *
   * @param documents for the next run
   * @param targets what the company is to reach
   * @param errors what of the configuration could not be used, in words
   */
  record Left(RunDocuments documents, Targets targets, List<String> errors) {}

  static Computations of(
      Connection connection,
      ModelCatalogue catalogue,
      Configuration configuration,
      Predecessor predecessor)
      throws IOException {
    ComputedTables tables = new ComputedTables(connection, catalogue);
    RunDocuments documents = new RunDocuments();
    Map<String, Computation> byName = new LinkedHashMap<>();
    for (String name : catalogue.computations()) {
      byName.put(name, () -> tables.createEmpty(name));
    }
    RuleBook rules =
        RuleBook.read(configuration.rules(), lastGood(predecessor, RuleTables.NAME), catalogue);
    documents.put(RuleTables.NAME, JSON.std.asBytes(rules.texts()));
    TargetsInForce targets =
        TargetsInForce.read(
            configuration.targets(), lastGood(predecessor, TargetsInForce.NAME).get(Targets.KEY));
    documents.put(TargetsInForce.NAME, JSON.std.asBytes(targets.kept()));
    List<String> errors = new ArrayList<>(rules.errors());
    if (targets.error() != null) {
      errors.add(targets.error());
    }
    byName.put(
        BehaviourTables.NAME,
        new BehaviourTables(
            connection, tables, predecessor.document(BehaviourTables.NAME), documents));
    byName.put(Prediction.NAME, new Prediction(connection, tables));
    byName.put(RuleTables.NAME, new RuleTables(connection, tables, rules));
    byName.put(TextComputation.NAME, new TextComputation(connection, tables));
    return new Computations(byName, new Left(documents, targets.targets(), List.copyOf(errors)));
  }

  /** Texts of a team's files that were in force in the run before, by key. */
  private static Map<String, String> lastGood(Predecessor predecessor, String name)
      throws IOException {
    Optional<byte[]> document = predecessor.document(name);
    Map<String, String> texts = new LinkedHashMap<>();
    if (document.isPresent()) {
      JSON.std.mapFrom(document.get()).forEach((key, text) -> texts.put(key, String.valueOf(text)));
    }
    return texts;
  }
}
