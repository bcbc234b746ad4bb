package io.clientele.warehouse.identity;

import io.clientele.generator.Extent;
import io.clientele.generator.SampleCompany;
import io.clientele.generator.company.Period;
import io.clientele.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * The customers of a generated company as three systems that share no id know them: its CRM with
 * second accounts under other spellings; its web shop, which counts customers by itself and knows
 * their mailbox; a loyalty programme that misspells one name in three and knows birth date and
 * postal code but no mailbox. The table {@code truth} says who each record is.
 */
final class GeneratedRecords {
  private static final long SEED = 7;

  private final Warehouse warehouse;

  private GeneratedRecords(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  static void feed(Warehouse warehouse, Path folder, long customers)
      throws IOException, SQLException {
    new SampleCompany(SEED, Period.endingOn(LocalDate.of(2026, 6, 30)))
        .write(folder, new Extent.Customers(customers));
    GeneratedRecords records = new GeneratedRecords(warehouse);
    records.read(folder);
    records.crm();
    records.shop();
    records.loyalty();
  }

  private void read(Path folder) throws SQLException {
    for (String[] file :
        new String[][] {
          {"crm_rows", "crm/Account.csv"},
          {"identities", ".truth/identities.csv"},
          {"shop_rows", "shop/orders-*.csv"}
        }) {
      warehouse.execute(
          "create table %s as select * from read_csv('%s', all_varchar = true, header = true)"
              .formatted(file[0], folder.resolve(file[1])));
    }
    warehouse.execute(
        "create table truth (system varchar, record_id varchar, customer_no varchar)");
  }

  private void crm() throws SQLException {
    warehouse.execute(
        """
        insert into truth
        select 'salesforce', coalesce(a."AccountNumber", a."Id"), i.customer_no
        from (select distinct "AccountNumber", "Id" from crm_rows) a
        join identities i on i.object = 'Account' and i.id = a."Id"
        """);
    warehouse.execute(
        """
        insert into lake_customers (
          customer_id, kind, name, email, phone, birth_date, country, city, postal_code, acquired_at, updated_at,
          source, source_id, upload_id, line, ingested_at, row_hash)
        select
          coalesce("AccountNumber", "Id"), if("IsPersonAccount" = 'true', 'person', 'company'), trim("Name"),
          lower(trim("Email__c")), "Phone", try_cast("Birthdate__c" as date), null, "BillingCity",
          "BillingPostalCode", cast(substr("CreatedDate", 1, 19) as timestamp),
          cast(substr("LastModifiedDate", 1, 19) as timestamp), 'salesforce.account', "Id", 'crm',
          row_number() over (), timestamp '2026-07-01 00:00:00', md5(cast(crm_rows as varchar))
        from crm_rows
        """);
  }

  private void shop() throws SQLException {
    warehouse.execute(
        """
        insert into truth
        select distinct 'shop', 'W' || (hash("Customer No") % 1000000000), "Customer No" from shop_rows
        """);
    warehouse.execute(
        """
        insert into lake_customers (
          customer_id, name, email, city, source, upload_id, line, ingested_at, row_hash)
        select
          'W' || (hash("Customer No") % 1000000000), trim("Customer Name"), lower(trim("Email")), trim("City"),
          'shop.orders', 'shop', row_number() over (), timestamp '2026-07-01 00:00:00',
          md5(cast(shop_rows as varchar))
        from shop_rows
        """);
  }

  private void loyalty() throws SQLException {
    warehouse.execute(
        """
        insert into truth
        select 'loyalty', 'L' || "AccountNumber", "AccountNumber" from crm_rows
        where "IsPersonAccount" = 'true' and "AccountNumber" is not null
        group by "AccountNumber"
        """);
    warehouse.execute(
        """
        insert into lake_customers (
          customer_id, kind, name, birth_date, city, postal_code, source, upload_id, line, ingested_at, row_hash)
        select
          'L' || "AccountNumber", 'person',
          if(hash("Id") % 3 = 0, substr(trim("Name"), 1, 4) || substr(trim("Name"), 6), trim("Name")),
          try_cast("Birthdate__c" as date), "BillingCity", "BillingPostalCode", 'loyalty.members', 'loyalty',
          row_number() over (), timestamp '2026-07-01 00:00:00', 'l' || md5(cast(crm_rows as varchar))
        from crm_rows
        where "IsPersonAccount" = 'true' and "AccountNumber" is not null
        """);
  }
}
