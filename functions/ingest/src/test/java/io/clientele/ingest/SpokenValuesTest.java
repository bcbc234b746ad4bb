package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.upload.Upload;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets of no known tool whose cells say what their headers do not. */
class SpokenValuesTest {
  @TempDir Path directory = Path.of("");

  @Test
  void theCurrencyIsTheOneThatEveryAmountBears() throws Exception {
    Bench bench = new Bench(directory);
    Upload upload =
        bench.ingest(
            "orders.csv",
            "Order No;Order Date;Customer;Amount\n1;2024-01-05;Acme;1 250,00 zł\n2;2024-01-16;Beta;99,99 zł\n");
    assertThat(upload.reasons()).isEmpty();
    assertThat(bench.query("select currency, net_amount from orders order by order_id"))
        .containsExactly(List.of("PLN", "1250.0000"), List.of("PLN", "99.9900"));
  }

  @Test
  void amountsOfDifferentCurrenciesAreNotTakenForOne() throws Exception {
    Bench bench = new Bench(directory);
    Upload upload =
        bench.ingest(
            "orders.csv",
            "Order No;Order Date;Customer;Amount\n1;2024-01-05;Acme;250,00 zł\n2;2024-01-16;Beta;99,99 €\n");
    assertThat(upload.reasons()).containsKey("other_currency");
  }

  @Test
  void statusesWithThePrefixOfWooCommerceAreWhatTheySay() throws Exception {
    Bench bench = new Bench(directory);
    bench.ingest(
        "orders.csv",
        "Order ID,Order Date,Status,Customer Email,Order Total,Currency\n1,2024-01-05,wc-completed,ann@example.com,10.00,EUR\n2,2024-01-06,wc-refunded,bob@example.com,20.00,EUR\n3,2024-01-07,wc-cancelled,bob@example.com,30.00,EUR\n");
    assertThat(bench.query("select order_id, status from orders order by 1"))
        .containsExactly(
            List.of("1", "completed"), List.of("2", "refunded"), List.of("3", "cancelled"));
  }

  @Test
  void polishAndGermanStagesOfClosedDealsAreUnderstood() throws Exception {
    Bench bench = new Bench(directory);
    Upload polish =
        bench.ingest(
            "szanse.csv",
            "Nazwa szansy sprzedaży;Nazwa konta;Etap;Kwota;Data zamknięcia\nA;Alfa;Zamknięte wygrane;10,50;31.03.2024\nB;Beta;Zamknięte przegrane;20,50;28.04.2024\nC;Gama;Kwalifikacja;30,50;28.05.2024\n");
    Upload german =
        bench.ingest(
            "chancen.csv",
            "Opportunity-Name;Accountname;Phase;Betrag;Schlusstermin\nD;Delta;Geschlossen und gewonnen;40,50;31.03.2024\nE;Epsilon;Geschlossen und verloren;50,50;28.04.2024\n");
    assertThat(polish.reasons()).isEqualTo(Map.of());
    assertThat(german.reasons()).as(String.valueOf(german.message())).isEqualTo(Map.of());
    assertThat(
            bench.query(
                "select customer_id, is_closed, is_won, amount from opportunities order by 1"))
        .containsExactly(
            List.of("Alfa", "true", "true", "10.5000"),
            List.of("Beta", "true", "false", "20.5000"),
            List.of("Delta", "true", "true", "40.5000"),
            List.of("Epsilon", "true", "false", "50.5000"),
            List.of("Gama", "false", "false", "30.5000"));
  }

  @Test
  void yesAndNoOfGermanAndFrenchListsAreUnderstood() throws Exception {
    Bench bench = new Bench(directory);
    Upload german =
        bench.ingest(
            "kunden.csv",
            "Kunden-ID;Name;E-Mail;Stadt;Newsletter\nK1;Ann;ann@example.de;Berlin;ja\nK2;Bea;bea@example.de;Mainz;nein\n");
    Upload french =
        bench.ingest(
            "clients.csv",
            "ID client;Nom client;E-mail;Ville;Newsletter\nK3;Chloe;chloe@example.fr;Paris;oui\nK4;Didier;didier@example.fr;Lyon;non\n");
    assertThat(german.reasons()).isEmpty();
    assertThat(french.reasons()).isEmpty();
    assertThat(bench.query("select customer_id, consent_marketing from customers order by 1"))
        .containsExactly(
            List.of("K1", "true"),
            List.of("K2", "false"),
            List.of("K3", "true"),
            List.of("K4", "false"));
  }
}
