package io.clientele.ingest.profile;

import io.clientele.domain.entity.Column;
import io.clientele.domain.entity.ColumnType;
import io.clientele.domain.entity.Entity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads a profile from YAML and checks it against the entities; {@code docs/profiles.md}. */
public final class ProfileReader {
  private static final Set<String> KEYS =
      Set.of(
          "profile",
          "description",
          "header",
          "columns",
          "dates",
          "decimal",
          "time_zone",
          "titles",
          "fill_down",
          "refuse",
          "keys",
          "entities");
  private static final Pattern ID = Pattern.compile("[a-z0-9_]+(\\.[a-z0-9_]+)*");
  private static final String SOURCE_ID = "source_id";

  private ProfileReader() {}

  public static Profile read(String yaml) throws InvalidProfile {
    YamlNode root = YamlNode.parse(yaml).allow(KEYS);
    String id = root.get("profile").text();
    if (!ID.matcher(id).matches()) {
      throw root.get("profile")
          .expected("lower-case words parted by points, such as `shop.orders`");
    }
    Signature signature = signature(root);
    List<Title> titles = RowRulesReader.titles(root.get("titles"));
    Set<String> names = names(signature, titles);
    List<Feed> feeds = new ArrayList<>();
    for (YamlNode feed : root.get("entities").map().values()) {
      feeds.addAll(feeds(feed, names));
    }
    if (feeds.isEmpty()) {
      throw root.get("entities").expected("a map with at least one entity");
    }
    if (ValueRulesReader.COUNTS.containsKey(root.get("dates").textOr(""))) {
      throw root.get("dates").expected("`dmy` or `mdy`; `serial` and `unix` go beside the columns");
    }
    return new Profile(
        id,
        root.get("description").textOr(""),
        signature,
        SourceReader.formats(root),
        feeds,
        RowRulesReader.read(root, names, titles));
  }

  private static Signature signature(YamlNode root) throws InvalidProfile {
    YamlNode header = root.get("header");
    YamlNode columns = root.get("columns");
    if (header.isMissing() == columns.isMissing()) {
      throw new InvalidProfile(
          "give either `header` (for files with a header) or `columns` (for files without)");
    }
    if (columns.isMissing()) {
      header.allow(Set.of("required", "optional", "absent"));
      return new Signature.Header(
          alternatives(header.get("required")),
          header.get("optional").isMissing() ? List.of() : alternatives(header.get("optional")),
          header.get("absent").isMissing() ? List.of() : alternatives(header.get("absent")));
    }
    List<Signature.NamedPattern> patterns = new ArrayList<>();
    for (YamlNode column : columns.list()) {
      column.allow(Set.of("name", "pattern"));
      patterns.add(
          new Signature.NamedPattern(column.get("name").text(), pattern(column.get("pattern"))));
    }
    return new Signature.Columns(patterns);
  }

  static List<List<String>> alternatives(YamlNode node) throws InvalidProfile {
    List<List<String>> all = new ArrayList<>();
    for (YamlNode item : node.list()) {
      all.add(item.texts());
    }
    return all;
  }

  private static Pattern pattern(YamlNode node) throws InvalidProfile {
    try {
      return Pattern.compile(node.text());
    } catch (PatternSyntaxException e) {
      throw node.expected("a regular expression");
    }
  }

  /** Every name that a mapping may use. */
  private static Set<String> names(Signature signature, List<Title> titles) {
    List<String> names = new ArrayList<>(List.of(Source.LINE));
    titles.forEach(title -> names.add(title.name()));
    switch (signature) {
      case Signature.Header header -> {
        header.required().forEach(names::addAll);
        header.optional().forEach(names::addAll);
      }
      case Signature.Columns columns -> names.addAll(columns.names());
    }
    return Set.copyOf(new java.util.HashSet<>(names.stream().map(Names::normalise).toList()));
  }

  /** One, or with `unpivot` one a column of the wide sheet. */
  private static List<Feed> feeds(YamlNode node, Set<String> names) throws InvalidProfile {
    String table = node.path().substring(node.path().lastIndexOf('.') + 1);
    Entity entity =
        Entity.byTable(table)
            .orElseThrow(() -> new InvalidProfile("there is no entity `%s`".formatted(table)));
    if (node.get(UnpivotReader.KEY).isMissing()) {
      return List.of(feed(node, entity, null, names));
    }
    List<Feed> feeds = new ArrayList<>();
    for (UnpivotReader.Item item : UnpivotReader.read(node.get(UnpivotReader.KEY), entity, names)) {
      feeds.add(feed(node, entity, item, names));
    }
    return feeds;
  }

  private static Feed feed(
      YamlNode node, Entity entity, UnpivotReader.@Nullable Item item, Set<String> names)
      throws InvalidProfile {
    String table = entity.table();
    Map<Column, Source> columns = new HashMap<>();
    @Nullable Source sourceId = null;
    for (Map.Entry<String, YamlNode> mapping : node.map().entrySet()) {
      if (mapping.getKey().equals(UnpivotReader.KEY)) {
        continue;
      }
      if (mapping.getKey().equals(SOURCE_ID)) {
        sourceId = SourceReader.read(mapping.getValue(), ColumnType.TEXT, names);
        continue;
      }
      Column column =
          entity
              .column(mapping.getKey())
              .orElseThrow(
                  () ->
                      new InvalidProfile(
                          "`%s` has no column `%s`; it has %s"
                              .formatted(
                                  table,
                                  mapping.getKey(),
                                  String.join(
                                      ", ",
                                      entity.columns().stream().map(Column::name).toList()))));
      columns.put(column, SourceReader.read(mapping.getValue(), column.type(), names));
    }
    if (item != null) {
      columns.putAll(item.columns());
      columns.computeIfPresent(
          entity.keys().getFirst(), (key, source) -> source.withSuffix(item.suffix()));
    }
    for (Column key : entity.keys()) {
      if (!columns.containsKey(key)) {
        throw new InvalidProfile("`%s` needs its key `%s`".formatted(node.path(), key.name()));
      }
    }
    return new Feed(entity, columns, sourceId, item == null ? null : item.cell());
  }
}
