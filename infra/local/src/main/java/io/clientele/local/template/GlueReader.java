package io.clientele.local.template;

import io.clientele.local.athena.ColumnDefinition;
import io.clientele.local.athena.GlueTable;
import io.clientele.local.athena.TableFormat;
import io.clientele.local.athena.WorkGroupDefinition;
import java.util.List;

/** Reads AWS::Glue::Table and AWS::Athena::WorkGroup. */
final class GlueReader {
  private GlueReader() {}

  static GlueTable table(Tree properties) {
    Tree table = properties.tree("TableInput");
    Tree storage = table.tree("StorageDescriptor");
    return new GlueTable(
        properties.text("DatabaseName"),
        table.text("Name"),
        columns(storage, "Columns"),
        columns(table, "PartitionKeys"),
        storage.text("Location"),
        format(storage.tree("SerdeInfo")));
  }

  private static List<ColumnDefinition> columns(Tree owner, String property) {
    return owner.trees(property).stream()
        .map(column -> new ColumnDefinition(column.text("Name"), column.text("Type")))
        .toList();
  }

  private static TableFormat format(Tree serde) {
    String library = serde.text("SerializationLibrary");
    return switch (library.substring(library.lastIndexOf('.') + 1)) {
      case "ParquetHiveSerDe" -> TableFormat.PARQUET;
      case "OpenCSVSerde", "LazySimpleSerDe" -> TableFormat.CSV;
      case "JsonSerDe" -> TableFormat.JSON;
      default ->
          throw TemplateException.at(
              serde.place().property("SerializationLibrary"),
              library + " is not a format that the local cloud reads");
    };
  }

  static WorkGroupDefinition workGroup(String name, Tree properties) {
    Tree configuration = properties.tree("WorkGroupConfiguration");
    String cutoff = configuration.textOrNull("BytesScannedCutoffPerQuery");
    return new WorkGroupDefinition(
        name,
        configuration.tree("ResultConfiguration").textOrNull("OutputLocation"),
        configuration.text("EnforceWorkGroupConfiguration", "true").equals("true"),
        cutoff == null ? null : Long.valueOf(cutoff));
  }
}
