package io.clientele.warehouse.model;

import io.clientele.warehouse.Resources;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every model, each after the models whose tables it names; of those that could come next, the one
 * after which most tables have been read for the last time, so that few are held at once.
 */
public final class ModelCatalogue {
  private final List<Model> models;

  /**
   * Puts models in order.
   *
   * @param models in any order
   * @throws IllegalStateException when models name each other in a circle
   */
  ModelCatalogue(List<Model> models) {
    this.models = ordered(models);
  }

  /** The models of the product: those that {@code models/catalogue.txt} lists. */
  public static ModelCatalogue load() {
    return new ModelCatalogue(
        Resources.lines("models/catalogue.txt").stream().map(ModelCatalogue::read).toList());
  }

  public List<Model> models() {
    return models;
  }

  /** The tables that a run publishes. */
  public List<Model> marts() {
    return models.stream().filter(model -> model.layer() == Layer.MARTS).toList();
  }

  public Optional<Model> model(String name) {
    return models.stream().filter(model -> model.name().equals(name)).findFirst();
  }

  /** The names that computed models give in {@code computed_by}. */
  public Set<String> computations() {
    Set<String> names = new TreeSet<>();
    for (Model model : models) {
      String computation = model.computedBy();
      if (computation != null) {
        names.add(computation);
      }
    }
    return names;
  }

  /** The tables of a computation. */
  public List<Model> computedBy(String computation) {
    return models.stream().filter(model -> computation.equals(model.computedBy())).toList();
  }

  private static Model read(String path) {
    int slash = path.indexOf('/');
    Layer layer = Layer.ofFolder(path.substring(0, slash));
    return new ModelFile(
            path.substring(slash + 1), PlainYaml.read(Resources.text("models/" + path + ".yml")))
        .read(layer, layer == Layer.COMPUTED ? "" : Resources.text("models/" + path + ".sql"));
  }

  private static List<Model> ordered(List<Model> models) {
    Map<String, Model> waiting = new LinkedHashMap<>();
    models.forEach(model -> waiting.put(model.name(), model));
    Set<String> names = Set.copyOf(waiting.keySet());
    List<Model> ordered = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Model next =
          waiting.values().stream()
              .filter(model -> model.inputs().stream().noneMatch(waiting::containsKey))
              .max(Comparator.comparingLong(model -> lastReads(model, names, waiting.values())))
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "models name each other in a circle: " + waiting.keySet()));
      ordered.add(next);
      waiting.remove(next.name());
    }
    return List.copyOf(ordered);
  }

  /**
   * How many models' tables nobody of those waiting reads but this model, and those that come with
   * it.
   */
  private static long lastReads(Model model, Set<String> names, Collection<Model> waiting) {
    return model.inputs().stream()
        .filter(names::contains)
        .filter(
            input ->
                waiting.stream()
                    .noneMatch(other -> !isOneStep(model, other) && other.inputs().contains(input)))
        .count();
  }

  private static boolean isOneStep(Model model, Model other) {
    String computation = model.computedBy();
    return model.name().equals(other.name())
        || (computation != null && computation.equals(other.computedBy()));
  }
}
