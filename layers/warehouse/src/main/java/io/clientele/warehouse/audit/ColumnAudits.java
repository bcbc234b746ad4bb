package io.clientele.warehouse.audit;

import io.clientele.warehouse.engine.SqlText;
import io.clientele.warehouse.model.Model;
import io.clientele.warehouse.model.ModelColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rules that the YAML of a model states of its key and columns, as queries. */
final class ColumnAudits {
  private ColumnAudits() {}

  static List<AuditQuery> of(Model model) {
    List<AuditQuery> audits = new ArrayList<>();
    audits.add(unique(model, model.key()));
    audits.addAll(ofColumns(model));
    return audits;
  }

  static List<AuditQuery> ofRun(Model model) {
    return model.uniqueBy() == null ? of(model) : ofColumns(model);
  }

  private static List<AuditQuery> ofColumns(Model model) {
    List<AuditQuery> audits = new ArrayList<>();
    model.key().forEach(column -> audits.add(notNull(model, column)));
    for (ModelColumn column : model.columns()) {
      if (column.tests().contains("unique")) {
        audits.add(unique(model, List.of(column.name())));
      }
      if (column.tests().contains("not_null")) {
        audits.add(notNull(model, column.name()));
      }
      if (!column.acceptedValues().isEmpty()) {
        audits.add(accepted(model, column));
      }
      if (column.relationship() != null) {
        audits.add(relationship(model, column, column.relationship()));
      }
    }
    return audits;
  }

  private static AuditQuery unique(Model model, List<String> columns) {
    String names = columns.stream().map(SqlText::identifier).collect(Collectors.joining(", "));
    return new AuditQuery(
        model.name() + "." + String.join("+", columns) + " unique",
        "no two rows of " + model.name() + " share " + String.join(", ", columns),
        "select %s from %s group by %s having count(*) > 1".formatted(names, model.name(), names));
  }

  private static AuditQuery notNull(Model model, String column) {
    String name = SqlText.identifier(column);
    return new AuditQuery(
        model.name() + "." + column + " not_null",
        "every row of " + model.name() + " has " + column,
        "select * from %s where %s is null".formatted(model.name(), name));
  }

  private static AuditQuery accepted(Model model, ModelColumn column) {
    String values =
        column.acceptedValues().stream().map(SqlText::literal).collect(Collectors.joining(", "));
    return new AuditQuery(
        model.name() + "." + column.name() + " accepted_values",
        column.name() + " of " + model.name() + " is one of " + column.acceptedValues(),
        "select * from %s where cast(%s as varchar) not in (%s)"
            .formatted(model.name(), SqlText.identifier(column.name()), values));
  }

  private static AuditQuery relationship(Model model, ModelColumn column, String target) {
    int dot = target.indexOf('.');
    String name = SqlText.identifier(column.name());
    return new AuditQuery(
        model.name() + "." + column.name() + " relationship",
        "every " + column.name() + " of " + model.name() + " is in " + target,
        "select * from %s where %s is not null and %s not in (select %s from %s)"
            .formatted(
                model.name(),
                name,
                name,
                SqlText.identifier(target.substring(dot + 1)),
                target.substring(0, dot)));
  }
}
