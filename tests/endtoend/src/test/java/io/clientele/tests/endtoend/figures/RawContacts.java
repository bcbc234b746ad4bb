package io.clientele.tests.endtoend.figures;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What customers were sent, saw and answered, and what it cost to serve them. */
final class RawContacts {
  private static final DateTimeFormatter AMERICAN =
      DateTimeFormatter.ofPattern("MM/dd/uuuu HH:mm", Locale.ROOT);
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private final Path company;

  RawContacts(Path company) {
    this.company = company;
  }

  List<Raw.Mail> mails() {
    return rows("mailing/engagement.csv", ',').stream()
        .map(
            row ->
                new Raw.Mail(
                    row.get("Customer No"),
                    row.get("Campaign ID"),
                    row.get("Event"),
                    Instant.parse(row.get("Timestamp"))))
        .toList();
  }

  List<Raw.Visit> visits() {
    return rows("web/visits.csv", ',').stream()
        .map(
            row ->
                new Raw.Visit(
                    row.get("user_id"),
                    LocalDate.parse(row.get("date"), DateTimeFormatter.BASIC_ISO_DATE),
                    Integer.parseInt(row.get("sessions"))))
        .toList();
  }

  List<Raw.Interaction> interactions() {
    return rows("social/interactions.csv", ',').stream()
        .map(
            row ->
                new Raw.Interaction(
                    row.get("Customer No"), Instant.parse(row.get("Created At (UTC)"))))
        .toList();
  }

  List<Raw.ServiceCost> serviceCosts() {
    return rows("erp/service-costs.csv", ';').stream()
        .map(
            row ->
                new Raw.ServiceCost(
                    row.get("Nr klienta"),
                    LocalDate.parse(row.get("Miesiąc")),
                    new BigDecimal(row.get("Koszt obsługi").replace(',', '.'))))
        .toList();
  }

  List<Raw.Answer> answers() {
    List<Raw.Answer> answers = new ArrayList<>();
    for (Row row : rows("survey/nps.csv", ',')) {
      answers.add(answer(row, "Response ID", "Answered At", AMERICAN, "Score", 10));
    }
    for (Row row : rows("survey/csat.csv", ';')) {
      answers.add(answer(row, "Ticket ID", "Opened At", ISO, "Rating", 5));
    }
    return answers;
  }

  private static Raw.Answer answer(
      Row row, String id, String at, DateTimeFormatter format, String score, int scale) {
    return new Raw.Answer(
        row.get(id),
        row.get("Customer No"),
        LocalDateTime.parse(row.get(at), format).toLocalDate(),
        Integer.parseInt(row.get(score)),
        scale,
        row.get("Comment"));
  }

  private List<Row> rows(String file, char delimiter) {
    return Delimited.rows(company.resolve(file), StandardCharsets.UTF_8, delimiter);
  }
}
