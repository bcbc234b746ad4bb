package io.clientele.tests.faults;

import java.util.LinkedHashMap;
import java.util.Map;

/** A small set of files: lines with dirt, the same again, deals, and one that nobody knows. */
final class SampleUploads {
  static final String ORDERS = "shop/orders 2024 + ąę.csv";
  static final String ORDERS_AGAIN = "copy of orders.csv";
  static final String DEALS = "deals.csv";
  static final String COLOURS = "colours.csv";

  private static final String LINES =
      """
      Order ID,Line,Order Date,Status,Customer No,SKU,Product,Quantity,Unit Price,Discount,Line Total,Currency,Customer Name,Email,Country
      O-1,1,2024-01-15,Completed,C-1,S-1,Lamp,2,50.00,0,100.00,USD,Anna Żak,anna@example.com,Poland
      O-1,2,2024-01-15,Completed,C-1,S-2, Chair ,1,30.00,0,30.00,USD,Anna Żak,anna@example.com,Poland
      O-2,1,2024-02-20,Completed,C-2,S-1,Lamp,1,50.00,5.00,45.00,USD,Bernd,bernd@example.com,Germany
      O-3,1,2024-03-25,Completed,C-1,S-3,Desk,1,250.00,0,250.00,USD,Anna Żak,anna@example.com,Poland
      O-4,1,2024-03-26,Cancelled,C-3,S-3,Desk,1,250.00,0,250.00,USD,Celina,celina@example.com,Poland
      O-5,1,2024-13-45,Completed,C-4,S-1,Lamp,1,50.00,0,50.00,USD,Dora,dora@example.com,Poland
      O-6,1,2024-04-02,Completed,C-5,S-2,Chair,3,30.00,0,90.00,EUR,Ewa,ewa@example.com,Poland
      O-6,1,2024-04-02,Completed,C-5,S-2,Chair,3,30.00,0,90.00,EUR,Ewa,ewa@example.com,Poland
      """;

  private static final String PIPELINE =
      """
      opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
      D-1,Ann,GTX Basic,Acme,Won,2024-01-10,2024-02-13,500
      D-2,Ann,GTX Pro,Acme,Lost,2024-01-20,2024-03-01,0
      D-3,Bob,GTX Basic,Bubba,Engaging,2024-02-10,,
      """;

  private SampleUploads() {}

  /** Text by key, in the order in which they are put. */
  static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(ORDERS, LINES);
    texts.put(ORDERS_AGAIN, LINES);
    texts.put(DEALS, PIPELINE);
    texts.put(COLOURS, "colour,shape\nred,round\nblue,square\n");
    return texts;
  }
}
