package io.clientele.api.support;

import java.nio.charset.StandardCharsets;

/** The customers of the sample run, one by one: Anna who buys much, and Jan who never bought. */
public final class SampleCustomers {
  public static final String LINES =
      """
      {"customer_id":"c1","profile":{"name":"Anna Żak","country":"PL"},"measures":{"recency_days":12,"frequency":9,"monetary":1234.5000,"r_score":4,"f_score":5,"m_score":5,"customer_value":800.0000,"tier":2,"p_alive":0.95,"expected_purchases":3.5,"expected_spend":100.5,"clv_predicted":320.25},"memberships":[{"scheme":"behaviour","segment_id":"s1","name":"Frequent buyers","name_pl":"Częste zakupy","weight":0.7,"is_primary":true},{"scheme":"behaviour","segment_id":"s2","name":"Newcomers","name_pl":"Nowi klienci","weight":0.3,"is_primary":false},{"scheme":"rfm","segment_id":"loyal","name":"Loyal","name_pl":"Lojalni","weight":1.0,"is_primary":true},{"scheme":"rules","segment_id":"polish","name":"Polish","name_pl":"Polscy","weight":1.0,"is_primary":true},{"scheme":"value","segment_id":"tier_2","name":"Tier 2","name_pl":"Poziom 2","weight":1.0,"is_primary":true}],"sources":[{"source":"shopify.customers","record_id":"1"}],"conditions":[{"segment_id":"polish","conditions_met":"country = pl; monetary >= 200"}],"features":{"frequency":9,"monetary":1234.5000},"history":{"repeats":8,"active_days":300,"age_days":312}}
      {"customer_id":"c2","profile":{"name":"Jan","country":null},"measures":{"recency_days":null,"frequency":0,"monetary":0.0000,"r_score":null,"f_score":null,"m_score":null,"customer_value":null,"tier":null,"p_alive":null,"churn_probability":null},"memberships":[{"scheme":"behaviour","segment_id":"prospects","name":"Prospects","name_pl":"Potencjalni","weight":1.0,"is_primary":true},{"scheme":"rfm","segment_id":"prospects","name":"Prospects","name_pl":"Potencjalni","weight":1.0,"is_primary":true},{"scheme":"rules","segment_id":"other","name":"Other","name_pl":"Pozostali","weight":1.0,"is_primary":true},{"scheme":"value","segment_id":"prospects","name":"Prospects","name_pl":"Potencjalni","weight":1.0,"is_primary":true}],"sources":null,"conditions":[{"segment_id":"other","conditions_met":null}],"features":null,"history":null}
      """;

  private SampleCustomers() {}

  static String index() {
    return """
    {"ids":["c1"],"offsets":[0,%d],"explanation":{
     "rfm":[{"measure":"recency_days","score":5,"low":1.0000,"high":10.0000},
      {"measure":"recency_days","score":4,"low":11.0000,"high":30.0000},
      {"measure":"frequency","score":5,"low":6.0000,"high":40.0000},
      {"measure":"monetary","score":5,"low":900.0000,"high":9000.0000}],
     "value":[{"tier":1,"basis":"predicted","low":1000.0000,"high":5000.0000},
      {"tier":2,"basis":"predicted","low":300.0000,"high":999.5000}],
     "behaviour":[{"feature":"frequency","label":"purchase days","label_pl":"dni z zakupem","typical":3.0,
       "is_log":false,"low":1,"high":20,"centre":3.0,"scale":2.0},
      {"feature":"monetary","label":"net revenue","label_pl":"przychód netto","typical":1200.0,
       "is_log":false,"low":10,"high":9000,"centre":1200.0,"scale":900.0}],
     "prediction":[{"prediction":"purchases","model":"mbg_nbd","status":"ok","grade":"A"}]}}
    """
        .formatted(LINES.getBytes(StandardCharsets.UTF_8).length);
  }
}
