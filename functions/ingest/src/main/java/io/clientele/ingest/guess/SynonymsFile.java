package io.clientele.ingest.guess;

import io.clientele.ingest.profile.Names;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the synonyms that the product ships. */
final class SynonymsFile {
  private static final double STRONG = 1;
  private static final double WEAK = 0.8;

  private SynonymsFile() {}

  static Synonyms read() {
    try (InputStream bytes = SynonymsFile.class.getResourceAsStream("synonyms.yaml")) {
      String text =
          new String(
              Objects.requireNonNull(bytes, "synonyms.yaml is missing from the class path")
                  .readAllBytes(),
              StandardCharsets.UTF_8);
      return of(map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Synonyms of(Map<String, Object> file) {
    Map<String, String> words = meanings(file.get("words"));
    Map<String, String> currencies = new HashMap<>();
    map(file.get("currencies")).forEach((word, code) -> currencies.put(word, code.toString()));
    Set<String> noise = Set.copyOf(texts(file.get("noise")));
    Synonyms plain =
        new Synonyms(noise, currencies, words, Map.of(), List.of(), Set.of(), Map.of());
    Map<String, Role> roles = new LinkedHashMap<>();
    map(file.get("columns")).forEach((name, role) -> roles.put(name, role(name, role, plain)));
    List<SheetKind> sheets = new ArrayList<>();
    map(file.get("sheets")).forEach((name, sheet) -> sheets.add(sheet(name, sheet, plain)));
    Map<ValueKind, Map<String, String>> values = new HashMap<>();
    map(file.get("values")).forEach((kind, of) -> values.put(kind(kind), meanings(of)));
    return new Synonyms(
        noise, currencies, words, roles, sheets, Set.copyOf(texts(file.get("refused"))), values);
  }

  /** Meaning by word, of a map that lists the words of each meaning. */
  private static Map<String, String> meanings(@Nullable Object node) {
    Map<String, String> meanings = new HashMap<>();
    map(node)
        .forEach(
            (meaning, words) ->
                texts(words).forEach(word -> meanings.put(Names.normalise(word), meaning)));
    return meanings;
  }

  private static Role role(String name, Object node, Synonyms words) {
    Map<Set<String>, Double> names = new HashMap<>();
    Map<String, Object> role = map(node);
    texts(role.get("weak")).forEach(text -> names.put(meanings(text, words), WEAK));
    texts(role.get("strong")).forEach(text -> names.put(meanings(text, words), STRONG));
    return new Role(name, kind(String.valueOf(role.get("values"))), names);
  }

  private static SheetKind sheet(String name, Object node, Synonyms words) {
    Map<String, Object> sheet = map(node);
    List<List<List<String>>> needs = new ArrayList<>();
    for (Object need : list(sheet.get("needs"))) {
      needs.add(texts(need).stream().map(text -> Arrays.asList(text.split("\\+", -1))).toList());
    }
    Set<String> never = new HashSet<>();
    for (String text : texts(sheet.get("never"))) {
      never.addAll(text.startsWith(Synonyms.WHOLE) ? Set.of(text) : meanings(text, words));
    }
    return new SheetKind(
        name,
        needs,
        texts(sheet.get("uses")),
        Set.copyOf(texts(sheet.get("signs"))),
        never,
        sheet.containsKey("beside") ? Set.copyOf(texts(sheet.get("beside"))) : Set.of());
  }

  private static Set<String> meanings(String text, Synonyms words) {
    return words.meanings(List.of(Names.normalise(text).split(" ", -1)));
  }

  private static ValueKind kind(String name) {
    return ValueKind.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static Map<String, Object> map(@Nullable Object node) {
    Map<String, Object> map = new LinkedHashMap<>();
    ((Map<?, ?>) Objects.requireNonNull(node))
        .forEach((key, value) -> map.put(String.valueOf(key), Objects.requireNonNull(value)));
    return map;
  }

  private static List<Object> list(@Nullable Object node) {
    return List.copyOf((List<?>) Objects.requireNonNull(node));
  }

  private static List<String> texts(@Nullable Object node) {
    return list(node).stream().map(Object::toString).toList();
  }
}
