package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.upload.Upload;
import io.clientele.ingest.rewrite.Sheet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tables of a warehouse that was loaded from the tools, under the headers of the tools' exports.
 */
class SeedExportsIT {
  @TempDir Path directory = Path.of("");

  static Stream<Arguments> seeds() {
    return Stream.of(
        seed("salesforce/sf_account_data.csv", "salesforce.account", Map.of()),
        seed("salesforce/sf_contact_data.csv", "salesforce.contact", Map.of()),
        seed("salesforce/sf_opportunity_data.csv", "salesforce.opportunity", Map.of()),
        seed(
            "salesforce/sf_opportunity_line_item_data.csv",
            "salesforce.opportunity_line_item",
            Map.of()),
        seed("salesforce/sf_task_data.csv", "salesforce.task", Map.of()),
        seed("salesforce/sf_lead_data.csv", "salesforce.lead", Map.of()),
        seed("salesforce/sf_event_data.csv", "salesforce.event", Map.of()),
        seed("salesforce/sf_order_data.csv", "salesforce.order", Map.of()),
        seed("salesforce/sf_product_2_data.csv", "salesforce.product", Map.of()),
        seed(
            "hubspot/company_data.csv",
            "hubspot.companies",
            Map.of(
                "id", "Record ID",
                "property_name", "Company name",
                "property_createdate", "Create Date",
                "property_industry", "Industry",
                "property_city", "City",
                "property_country", "Country/Region",
                "property_annualrevenue", "Annual Revenue")),
        seed(
            "google_ads/campaign_stats_data.csv",
            "google_ads.campaigns",
            Map.of(
                "base_campaign", "Campaign",
                "id", "Campaign ID",
                "date", "Day",
                "device", "Device",
                "ad_network_type", "Network",
                "cost_micros", "Cost",
                "impressions", "Impr.",
                "clicks", "Clicks",
                "conversions", "Conversions")),
        seed(
            "mailchimp/campaign.csv",
            "mailchimp.campaigns",
            Map.of(
                "id", "Unique Id",
                "title", "Title",
                "subject_line", "Subject",
                "send_time", "Send Date")),
        seed(
            "hubspot/contact_data.csv",
            "hubspot.contacts",
            Map.of(
                "id", "Record ID",
                "property_email", "Email",
                "property_firstname", "First Name",
                "property_lastname", "Last Name",
                "property_createdate", "Create Date")),
        seed(
            "hubspot/deal_data.csv",
            "hubspot.deals",
            Map.of(
                "deal_id", "Record ID",
                "property_dealname", "Deal Name",
                "deal_pipeline_stage_id", "Deal Stage",
                "property_amount", "Amount",
                "property_closedate", "Close Date",
                "property_createdate", "Create Date")),
        seed(
            "hubspot/ticket_data.csv",
            "hubspot.tickets",
            Map.of(
                "id", "Ticket ID",
                "property_subject", "Ticket name",
                "property_content", "Ticket description",
                "property_createdate", "Create date")),
        seed(
            "shopify/shopify_customer_data.csv",
            "shopify.customers",
            Map.of(
                "id", "Customer ID",
                "first_name", "First Name",
                "last_name", "Last Name",
                "email", "Email",
                "phone", "Phone",
                "total_spent", "Total Spent",
                "accepts_marketing", "Accepts Email Marketing")),
        seed(
            "mailchimp/member.csv",
            "mailchimp.audience",
            Map.of(
                "id", "LEID",
                "email_address", "Email Address",
                "member_rating", "MEMBER_RATING",
                "timestamp_opt", "OPTIN_TIME",
                "unique_email_id", "EUID",
                "country_code", "CC",
                "last_changed", "LAST_CHANGED")),
        seed(
            "stripe/charge_data.csv",
            "stripe.charges",
            Map.of(
                "created", "Created (UTC)",
                "amount", "Amount",
                "amount_refunded", "Amount Refunded",
                "currency", "Currency",
                "status", "Status",
                "customer_id", "Customer ID")),
        seed(
            "stripe/customer_data.csv",
            "stripe.customers",
            Map.of(
                "created", "Created (UTC)",
                "email", "Email",
                "name", "Name",
                "delinquent", "Delinquent",
                "currency", "Currency",
                "account_balance", "Account Balance",
                "address_country", "Address Country")),
        seed(
            "stripe/subscription_data.csv",
            "stripe.subscriptions",
            Map.of(
                "customer_id", "Customer ID",
                "status", "Status",
                "start_date", "Start (UTC)",
                "created", "Created (UTC)",
                "quantity", "Quantity",
                "current_period_start", "Current Period Start (UTC)",
                "current_period_end", "Current Period End (UTC)",
                "canceled_at", "Canceled At (UTC)",
                "ended_at", "Ended At (UTC)")),
        seed(
            "facebook_ads/facebook_ads_basic_ad_data.csv",
            "meta_ads.campaigns",
            Map.of(
                "ad_id", "Ad name",
                "date", "Day",
                "spend", "Amount spent (USD)",
                "impressions", "Impressions",
                "inline_link_clicks", "Link clicks")));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void isRecognisedAndEveryRowIsAccountedFor(
      String file, String profile, Map<String, String> labels) throws Exception {
    List<String> lines =
        Files.readAllLines(SharedData.file("fivetran-seeds/" + file)).stream()
            .map(line -> line.replace("\uFEFF", ""))
            .toList();
    String header =
        Arrays.stream(lines.getFirst().split(",", -1))
            .map(name -> labels.isEmpty() ? fieldName(name) : labels.getOrDefault(name, name))
            .collect(Collectors.joining(","));
    String text = header + "\n" + String.join("\n", lines.subList(1, lines.size())) + "\n";
    Bench bench = new Bench(directory);
    Upload upload = bench.ingest("seed.csv", text);
    assertThat(upload.profile()).as(String.valueOf(upload.message())).isEqualTo(profile);
    assertThat(upload.rows().read())
        .isEqualTo(records(text) - 1)
        .isEqualTo(
            upload.rows().accepted() + upload.rows().duplicate() + upload.rows().quarantined());
    long understood =
        upload.rows().accepted() + upload.reasons().getOrDefault("deleted_record", 0L);
    assertThat(understood).as(upload.reasons().toString()).isPositive();
  }

  /** The export has the answers of a response in its row, the warehouse in a table of their own. */
  @Test
  void responsesOfQualtricsWithAnAnswerEach() throws Exception {
    Path file = SharedData.file("fivetran-seeds/qualtrics/survey_response.csv");
    Sheet responses = Sheet.parse(Files.readString(file), true);
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("StartDate", "start_date");
    labels.put("EndDate", "end_date");
    labels.put("Status", "status");
    labels.put("Progress", "progress");
    labels.put("RecordedDate", "recorded_date");
    labels.put("ResponseId", "id");
    labels.put("RecipientEmail", "recipient_email");
    labels.put("DistributionChannel", "distribution_channel");
    StringBuilder text = new StringBuilder(String.join(",", labels.keySet())).append(",Q1_NPS\n");
    for (List<String> response : responses.rows()) {
      labels
          .values()
          .forEach(name -> text.append(response.get(responses.header().indexOf(name))).append(','));
      text.append("9\n");
    }
    Upload upload = new Bench(directory).ingest("responses.csv", text.toString());
    assertThat(upload.profile()).isEqualTo("qualtrics.responses");
    assertThat(upload.rows().read()).isEqualTo(responses.rows().size());
    assertThat(upload.rows().quarantined()).as(upload.reasons().toString()).isZero();
  }

  /** Users of the CRM are no customers, whatever their columns are called. */
  @Test
  void usersOfSalesforceAreNobodysContacts() throws Exception {
    byte[] users =
        Files.readAllBytes(SharedData.file("fivetran-seeds/salesforce/sf_user_data.csv"));
    Upload upload = new Bench(directory).ingest("sf_user_data.csv", users);
    assertThat(upload.profile()).isNull();
    assertThat(upload.reasons()).containsOnlyKeys("no_profile");
  }

  /** The warehouse keeps orders apart from their lines, the export has both in one row. */
  @Test
  void ordersOfShopifyWithALineEach() throws Exception {
    Path file = SharedData.file("fivetran-seeds/shopify/shopify_order_data.csv");
    Sheet orders = Sheet.parse(Files.readString(file), true);
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("Name", "order_number");
    labels.put("Email", "email");
    labels.put("Financial Status", "financial_status");
    labels.put("Currency", "currency");
    labels.put("Subtotal", "subtotal_price");
    labels.put("Total", "total_price");
    labels.put("Created at", "created_at");
    labels.put("Id", "id");
    labels.put("Lineitem price", "subtotal_price");
    StringBuilder text = new StringBuilder(String.join(",", labels.keySet()));
    text.append(",Lineitem name,Lineitem quantity\n");
    for (List<String> order : orders.rows()) {
      labels
          .values()
          .forEach(name -> text.append(order.get(orders.header().indexOf(name))).append(','));
      text.append("A thing,1\n");
    }
    Upload upload = new Bench(directory).ingest("orders.csv", text.toString());
    assertThat(upload.profile()).isEqualTo("shopify.orders");
    assertThat(upload.rows().read()).isEqualTo(orders.rows().size());
    assertThat(upload.rows().quarantined()).as(upload.reasons().toString()).isZero();
  }

  private static Arguments seed(String file, String profile, Map<String, String> labels) {
    return Arguments.of(file, profile, labels);
  }

  /** As Salesforce names a field: {@code product_2_id} is {@code Product2Id}. */
  private static String fieldName(String column) {
    return Arrays.stream(column.split("_", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }

  /** Line ends outside quotation marks of lines that hold anything. */
  private static long records(String text) {
    long records = 0;
    boolean isQuoted = false;
    boolean isBlank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      isQuoted ^= c == '"';
      if (c == '\n' && !isQuoted) {
        records += isBlank ? 0 : 1;
        isBlank = true;
      } else {
        isBlank &= c == ',' || Character.isWhitespace(c);
      }
    }
    return records;
  }
}
