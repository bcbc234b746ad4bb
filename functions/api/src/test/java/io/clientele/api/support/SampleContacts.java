package io.clientele.api.support;

/**
 * The customers of the sample run as audiences read them: of the loyal four may be written to, one
 * of them with a hostile name, one never agreed and one has no address; Zoe is a champion.
 */
final class SampleContacts {
  static final String LINES =
      """
      {"customer_id":"c1","name":"Anna Żak","email":"anna@example.com","phone":"+48600100200","country":"PL","channel":"web","owner":"Ewa","categories":["Books","Toys"],"consents":true,"rfm":"loyal","behaviour":"s1","value":"tier_1","rules":"polish"}
      {"customer_id":"c2","name":"Jan, \\"the\\" loyal","email":null,"phone":"600 100 201","country":"PL","channel":null,"owner":"Jan","categories":[],"consents":true,"rfm":"loyal","behaviour":"s1","value":"tier_2","rules":"other"}
      {"customer_id":"c3","name":"=cmd|'/c calc'!A0","email":"@c3.example.com","phone":null,"country":"DE","channel":"fair","owner":"Ewa","categories":["Toys"],"consents":true,"rfm":"loyal","behaviour":"s2","value":"tier_1","rules":"other"}
      {"customer_id":"c4","name":"No","email":"no@example.com","phone":null,"consents":false,"rfm":"loyal","behaviour":"s2","value":"tier_1","rules":"other"}
      {"customer_id":"c5","name":"Nowhere","email":null,"phone":"","consents":true,"rfm":"loyal","behaviour":"s2","value":"tier_1","rules":"other"}
      {"customer_id":"c6","name":null,"email":"six@example.com","phone":null,"consents":true,"rfm":"loyal","behaviour":null,"value":"tier_2","rules":"other"}
      {"customer_id":"c7","name":"loyal","email":"zoe@example.com","phone":null,"consents":true,"rfm":"champions","behaviour":"s1","value":"tier_1","rules":"other"}
      """;

  private SampleContacts() {}
}
