package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.upload.RowCounts;
import io.clientele.domain.upload.Upload;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets of mailings with one row a recipient and one column each for what became of it. */
class MailingSheetsTest {
  private static final String WHAT =
      "select customer_id, action, cast(quantity as integer), cast(occurred_at as date), campaign_id from engagements order by 1, 2";

  @TempDir Path directory = Path.of("");
  private Bench bench = new Bench(directory);

  @BeforeEach
  void build() {
    bench = new Bench(directory);
  }

  @ParameterizedTest
  @CsvSource({"Yes, No", "yes, no", "1, 0", "TRUE, FALSE", "Tak, Nie", "x, ''", "T, N"})
  void aRowIsAnEngagementForEachYes(String yes, String no) throws Exception {
    Upload upload =
        bench.ingest(
            "mailing.csv",
            """
            Email Address,Campaign,Send Date,Opened,Clicked,Bounced,Unsubscribed
            ann@example.com,Spring,2024-03-01,Y,Y,N,N
            bob@example.com,Spring,2024-03-01,N,N,Y,N
            cat@example.com,Spring,2024-03-01,Y,N,N,Y
            dan@example.com,Spring,2024-03-01,N,N,N,N
            """
                .replace(",Y", "," + yes)
                .replace(",N", "," + no));
    assertThat(upload.profile())
        .describedAs("%s", upload.message())
        .isEqualTo("generic.engagements");
    assertThat(upload.rows()).isEqualTo(new RowCounts(4, 4, 0, 0));
    assertThat(bench.query(WHAT))
        .containsExactly(
            List.of("ann@example.com", "clicked", "1", "2024-03-01", "Spring"),
            List.of("ann@example.com", "opened", "1", "2024-03-01", "Spring"),
            List.of("ann@example.com", "sent", "1", "2024-03-01", "Spring"),
            List.of("bob@example.com", "bounced", "1", "2024-03-01", "Spring"),
            List.of("bob@example.com", "sent", "1", "2024-03-01", "Spring"),
            List.of("cat@example.com", "opened", "1", "2024-03-01", "Spring"),
            List.of("cat@example.com", "sent", "1", "2024-03-01", "Spring"),
            List.of("cat@example.com", "unsubscribed", "1", "2024-03-01", "Spring"),
            List.of("dan@example.com", "sent", "1", "2024-03-01", "Spring"));
    assertThat(bench.query("select count(distinct engagement_id), min(channel) from engagements"))
        .containsExactly(List.of("9", "email"));
  }

  @ParameterizedTest
  @CsvSource({
    "Odbiorca, Kampania, Data wysyłki, Otwarto, Kliknięto, Odbito, Wypisano",
    "E-mail, Nazwa kampanii, Wysłano dnia, Otwarcie, Kliknięcie, Odbicie, Wypis",
    "Adres e-mail, Kampania, Data, Czy otwarto, Czy kliknięto, Zwrotka, Wypisał się",
    "Recipient, Campaign Name, Sent At, Email Opened, Email Clicked, Hard Bounce, Opted Out",
    "email, campaign_id, date, is_opened, is_clicked, is_bounced, is_unsubscribed",
    "Email, Campaign, Sent, Opens, Clicks, Bounces, Unsubscribes",
    "customer_id, campaign, sent_date, opened, clicked, bounced, unsubscribed"
  })
  void theColumnsAreKnownByTheirWords(
      String who,
      String campaign,
      String day,
      String opened,
      String clicked,
      String bounced,
      String gone)
      throws Exception {
    Upload upload =
        bench.ingest(
            "wysylka.csv",
            "%s;%s;%s;%s;%s;%s;%s\n".formatted(who, campaign, day, opened, clicked, bounced, gone)
                + "ann@example.com;Wiosna;01.03.2024;1;0;0;0\nbob@example.com;Wiosna;13.03.2024;0;0;1;1\n");
    assertThat(upload.profile())
        .describedAs("%s", upload.message())
        .isEqualTo("generic.engagements");
    assertThat(bench.query(WHAT))
        .containsExactly(
            List.of("ann@example.com", "opened", "1", "2024-03-01", "Wiosna"),
            List.of("ann@example.com", "sent", "1", "2024-03-01", "Wiosna"),
            List.of("bob@example.com", "bounced", "1", "2024-03-13", "Wiosna"),
            List.of("bob@example.com", "sent", "1", "2024-03-13", "Wiosna"),
            List.of("bob@example.com", "unsubscribed", "1", "2024-03-13", "Wiosna"));
  }

  @Test
  void aDateSaysThatItHappenedAndWhen() throws Exception {
    Upload upload =
        bench.ingest(
            "mailing.csv",
            """
            Email,Campaign,Sent At,Delivered At,Opened At,Clicked At,Bounced At
            ann@example.com,Spring,2024-03-01 10:00,2024-03-01 10:01,2024-03-02 08:00,,
            bob@example.com,Spring,2024-03-01 10:00,2024-03-01 10:02,2024-03-01 12:00,2024-03-03 12:05,
            """);
    assertThat(upload.rows())
        .describedAs("%s", upload.message())
        .isEqualTo(new RowCounts(2, 2, 0, 0));
    assertThat(
            bench.query("select customer_id, action, occurred_at from engagements order by 1, 3"))
        .containsExactly(
            List.of("ann@example.com", "sent", "2024-03-01 10:00:00.0"),
            List.of("ann@example.com", "delivered", "2024-03-01 10:01:00.0"),
            List.of("ann@example.com", "opened", "2024-03-02 08:00:00.0"),
            List.of("bob@example.com", "sent", "2024-03-01 10:00:00.0"),
            List.of("bob@example.com", "delivered", "2024-03-01 10:02:00.0"),
            List.of("bob@example.com", "opened", "2024-03-01 12:00:00.0"),
            List.of("bob@example.com", "clicked", "2024-03-03 12:05:00.0"));
  }

  @Test
  void aCountIsHowOften() throws Exception {
    bench.ingest(
        "mailing.csv",
        "Email,Campaign,Date,Sent,Opens,Clicks\nann@example.com,Spring,2024-03-01,1,3,0\nbob@example.com,Spring,2024-03-01,0,0,0\n");
    assertThat(bench.query(WHAT))
        .containsExactly(
            List.of("ann@example.com", "opened", "3", "2024-03-01", "Spring"),
            List.of("ann@example.com", "sent", "1", "2024-03-01", "Spring"));
  }

  @Test
  void aRowWithoutItsDateAndOneWithAnotherWordAreRefused() throws Exception {
    Upload upload =
        bench.ingest(
            "mailing.csv",
            "Email,Campaign,Date,Opened,Clicked\nann@example.com,Spring,2024-03-01,Yes,No\nbob@example.com,Spring,,Yes,No\ncat@example.com,Spring,2024-03-01,maybe,No\ndan@example.com,Spring,2024-03-01,Yes,No\neve@example.com,Spring,2024-03-01,No,No\nfay@example.com,Spring,2024-03-01,No,No\n");
    assertThat(upload.rows()).isEqualTo(new RowCounts(6, 4, 0, 2));
    assertThat(upload.reasons()).isEqualTo(Map.of("missing_value", 1L, "unknown_word", 1L));
  }

  @Test
  void aSheetWithoutAnyDateIsNotTakenAndSaysWhatIsMissing() throws Exception {
    Upload upload =
        bench.ingest(
            "mailing.csv",
            "Email,Campaign,Opened,Clicked,Bounced\nann@example.com,Spring,Yes,No,No\nbob@example.com,Spring,Yes,Yes,No\n");
    assertThat(upload.reasons()).containsOnlyKeys("no_profile");
    assertThat(upload.message())
        .contains("It looks most like a sheet of mailings")
        .contains("missing is occurred at");
  }

  @Test
  void theSameSheetOnceMoreIsNothingNewAndOneThatGrewAddsWhatHappened() throws Exception {
    String header = "Email,Campaign,Date,Opened,Clicked\n";
    bench.ingest("first.csv", header + "ann@example.com,Spring,2024-03-01,Yes,No\n");
    bench.ingest("second.csv", header + "ann@example.com,Spring,2024-03-01,Yes,Yes\n");
    assertThat(
            bench.query(
                "select action, count(*), count(distinct engagement_id) from engagements group by 1 order by 1"))
        .containsExactly(
            List.of("clicked", "1", "1"), List.of("opened", "2", "1"), List.of("sent", "2", "1"));
  }
}
