package io.clientele.warehouse.model;

import io.clientele.warehouse.Resources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Every model, each after the models whose tables it names. */
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
    List<Model> ordered = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Set<String> names = waiting.keySet();
      List<Model> ready =
          waiting.values().stream()
              .filter(model -> model.inputs().stream().noneMatch(names::contains))
              .toList();
      if (ready.isEmpty()) {
        throw new IllegalStateException("models name each other in a circle: " + names);
      }
      ordered.addAll(ready);
      ready.forEach(model -> waiting.remove(model.name()));
    }
    return List.copyOf(ordered);
  }
}
