package io.clientele.generator.company;

import io.clientele.generator.random.Weighted;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The products and which of them are bought together. */
public final class Catalogue {
  private final List<Product> products;
  private final List<Pair> pairs;
  private final Map<Category, Weighted<Product>> byCategory = new EnumMap<>(Category.class);

  public Catalogue() {
    products =
        Table.read(Catalogue.class, "products.tsv").stream().map(Catalogue::product).toList();
    pairs =
        Table.read(Catalogue.class, "pairs.tsv").stream()
            .map(
                row ->
                    new Pair(bySku(row.get(0)), bySku(row.get(1)), Double.parseDouble(row.get(2))))
            .toList();
    for (Category category : Category.values()) {
      List<Product> members =
          products.stream().filter(product -> product.category() == category).toList();
      byCategory.put(category, new Weighted<>(members, Product::popularity));
    }
  }

  public List<Product> products() {
    return products;
  }

  public List<Pair> pairs() {
    return pairs;
  }

  public Weighted<Product> of(Category category) {
    return Objects.requireNonNull(byCategory.get(category));
  }

  private Product bySku(String sku) {
    return products.stream()
        .filter(product -> product.sku().equals(sku))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no product " + sku));
  }

  private static Product product(List<String> row) {
    return new Product(
        row.get(0),
        Category.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
        row.get(2),
        row.get(3),
        Double.parseDouble(row.get(4)),
        Double.parseDouble(row.get(5)),
        Double.parseDouble(row.get(6)),
        Integer.parseInt(row.get(7)));
  }
}
