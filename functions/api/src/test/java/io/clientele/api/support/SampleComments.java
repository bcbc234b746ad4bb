package io.clientele.api.support;

/** What a run lays out of the comments of a segment; somebody among them was erased. */
public final class SampleComments {
  public static final String LINES =
      """
      {"customer_id":"c1","customer_name":"Ewa","feedback_id":"f1","answered_at":"2024-05-31T23:00:00Z","month":"2024-06","kind":"nps","score":2.0,"scale_max":10.0,"nps_group":"detractor","sentiment":"negative","language":"pl","topics":["delivery","price"],"text":"Za późno i za drogo","is_cut":false,"source":"survey.nps"}
      {"customer_id":"c2","customer_name":null,"feedback_id":"f2","answered_at":"2024-05-01T10:00:00Z","kind":"nps","score":10.0,"scale_max":10.0,"nps_group":"promoter","sentiment":"positive","language":"en","topics":["delivery"],"text":"Quick \\"again\\"","is_cut":false,"source":"survey.nps"}
                                                                                \s
      {"customer_id":null,"customer_name":null,"feedback_id":"f3","answered_at":null,"kind":"comment","score":null,"scale_max":null,"nps_group":null,"sentiment":null,"language":"other","topics":["other"],"text":"Ganz nett","is_cut":true,"source":null}
      """;

  private SampleComments() {}
}
