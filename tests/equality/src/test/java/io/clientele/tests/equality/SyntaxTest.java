package io.clientele.tests.equality;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.clientele.warehouse.audit.Audits;
import io.clientele.warehouse.model.Layer;
import io.clientele.warehouse.model.ModelCatalogue;
import io.trino.sql.parser.SqlParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Athena's parser takes every statement. */
class SyntaxTest {
  private static final ModelCatalogue CATALOGUE = ModelCatalogue.load();

  @TestFactory
  Stream<DynamicTest> modelsParse() {
    return CATALOGUE.models().stream()
        .filter(model -> model.layer() != Layer.COMPUTED)
        .map(
            model -> dynamicTest(model.name(), () -> new SqlParser().createStatement(model.sql())));
  }

  @TestFactory
  Stream<DynamicTest> auditsParse() {
    return Audits.of(CATALOGUE).queries().stream()
        .map(
            audit -> dynamicTest(audit.name(), () -> new SqlParser().createStatement(audit.sql())));
  }

  @TestFactory
  Stream<DynamicTest> viewsOfQuickSightParse() throws IOException {
    String template = Files.readString(Path.of("../../infra/quicksight.yaml"));
    // A folded scalar: all lines that are indented more than its key.
    return Pattern.compile("( +)- view: (\\w+)\n +sql: >-\n((?:\\1    .*\n)+)")
        .matcher(template)
        .results()
        .map(
            view ->
                dynamicTest(
                    view.group(2),
                    () ->
                        new SqlParser()
                            .createStatement(
                                "create or replace view %s as %s"
                                    .formatted(
                                        view.group(2),
                                        view.group(3).replace("${Name}", "name_pl")))));
  }
}
