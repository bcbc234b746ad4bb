package io.clientele.generator.export;

import io.clientele.generator.activity.ServiceCost;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** What the ERP's controlling booked on each customer, a row a customer and month. */
public final class ServiceCostExport implements Export {
  private final LocalDate from;
  private final NumberedExport rows;

  public ServiceCostExport(ExportContext context) throws IOException {
    this.from = context.period().from();
    this.rows =
        new NumberedExport(
            context,
            "erp/service-costs.csv",
            DelimitedFormat.ERP,
            "",
            0,
            List.of("Miesiąc", "Nr klienta", "Koszt obsługi", "Waluta"));
  }

  @Override
  public void write(CustomerRecord record) throws IOException {
    for (ServiceCost month : record.serviceCosts()) {
      LocalDate day = month.month().isBefore(from) ? from : month.month();
      rows.add(
          day.atStartOfDay(),
          List.of(
              month.month().toString(),
              record.customer().number(),
              Amounts.comma(month.cost()),
              "PLN"));
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
