package io.clientele.generator.export;

import io.clientele.generator.activity.SocialInteraction;
import java.io.IOException;
import java.util.List;

/** What the social media tool recorded of people that it knows to be customers. */
public final class SocialExport implements Export {
  private final NumberedExport rows;

  public SocialExport(ExportContext context) throws IOException {
    this.rows =
        new NumberedExport(
            context,
            "social/interactions.csv",
            DelimitedFormat.PLAIN,
            "I",
            8,
            List.of("Interaction ID", "Network", "Customer No", "Interaction", "Created At (UTC)"));
  }

  @Override
  public void write(CustomerRecord record) throws IOException {
    for (SocialInteraction interaction : record.interactions()) {
      rows.add(
          interaction.at(),
          List.of(
              interaction.network(),
              record.customer().number(),
              interaction.action().label(),
              Times.utc(interaction.at())));
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
