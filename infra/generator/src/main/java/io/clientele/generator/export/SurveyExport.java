package io.clientele.generator.export;

import io.clientele.generator.activity.Answer;
import java.io.IOException;
import java.util.List;

/** The answers to the recommendation survey. */
public final class SurveyExport implements Export {
  private final NumberedExport rows;

  public SurveyExport(ExportContext context) throws IOException {
    this.rows =
        new NumberedExport(
            context,
            "survey/nps.csv",
            DelimitedFormat.SURVEY,
            "R",
            7,
            List.of(
                "Response ID",
                "Customer No",
                "Order ID",
                "Answered At",
                "Score",
                "Comment",
                "Language"));
  }

  @Override
  public void write(CustomerRecord record) throws IOException {
    for (Answer answer : record.feedback().answers()) {
      rows.add(
          answer.at(),
          List.of(
              record.customer().number(),
              answer.orderNumber(),
              Times.american(answer.at()),
              Integer.toString(answer.score()),
              answer.comment(),
              answer.language()));
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
