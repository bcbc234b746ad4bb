package io.clientele.generator.export;

import io.clientele.generator.company.Catalogue;
import io.clientele.generator.company.Product;
import java.io.IOException;
import java.util.List;

/** The products of the ERP. */
public final class ProductExport {
  private ProductExport() {}

  public static void write(ExportContext context, Catalogue catalogue) throws IOException {
    List<String> headers =
        List.of(
            "Kod towaru",
            "Nazwa",
            "Nazwa angielska",
            "Kategoria",
            "Cena katalogowa",
            "Koszt zakupu",
            "Waluta");
    try (DelimitedFile file = context.file("erp/products.csv", DelimitedFormat.ERP, headers)) {
      for (Product product : catalogue.products()) {
        file.write(
            List.of(
                product.sku(),
                product.polish(),
                product.english(),
                product.category().label(),
                Amounts.comma(Math.round(product.price() * 100)),
                Amounts.comma(Math.round(product.cost() * 100)),
                "PLN"));
      }
    }
  }
}
