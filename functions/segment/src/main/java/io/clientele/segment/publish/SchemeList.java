package io.clientele.segment.publish;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.domain.run.SegmentSummary;
import io.clientele.segment.model.ModelledRun;
import io.clientele.segment.model.Table;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The schemes of a run with their segments, how good their models are, and the predictions. */
final class SchemeList {
  private static final String INSUFFICIENT = "insufficient_data";

  private SchemeList() {}

  static Map<String, @Nullable Object> body(
      String runId,
      Instant asOf,
      String currency,
      Map<String, List<SegmentSummary>> schemes,
      List<Slice> slices,
      ModelledRun modelled)
      throws SQLException, IOException {
    List<Map<String, @Nullable Object>> predictions = predictions(modelled);
    List<Map<String, @Nullable Object>> items = new ArrayList<>();
    for (var scheme : schemes.entrySet()) {
      Map<String, @Nullable Object> quality = quality(scheme.getKey(), modelled);
      Map<String, @Nullable Object> item = new LinkedHashMap<>();
      item.put("scheme", scheme.getKey());
      item.put("quality", quality);
      item.put("grade", isPredicted(quality) ? grade(predictions) : null);
      item.put(
          "segments",
          scheme.getValue().stream().filter(Segments::isSegment).map(SchemeList::segment).toList());
      items.add(item);
    }
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("run_id", runId);
    body.put("as_of", asOf.toString());
    body.put("currency", currency);
    body.put("items", items);
    body.put("predictions", predictions);
    body.put("filters", Slice.filters(slices));
    return body;
  }

  /** Null where a scheme follows rules, has no model, and what its rules need was fed. */
  private static @Nullable Map<String, @Nullable Object> quality(
      String scheme, ModelledRun modelled) throws SQLException {
    String query =
        switch (scheme) {
          case "behaviour" ->
              """
              select status, reason, k, criterion, silhouette, davies_bouldin, calinski_harabasz,
                stability, psi, psi_limit, model_version
              from behaviour_quality
              """;
          case "value" ->
              "select 'ok' as status, null as reason, min(basis) as basis from int_value_tiers"
                  + " having count(*) > 0";
          default -> null;
        };
    if (query == null) {
      return "rfm".equals(scheme) && modelled.isRevenueFromFacts()
          ? insufficient("only facts tell revenue, and no purchase has a date")
          : null;
    }
    var rows = modelled.query(query).rows();
    return rows.isEmpty() ? insufficient("nobody bought yet") : finite(rows.getFirst());
  }

  private static Map<String, @Nullable Object> insufficient(String reason) {
    Map<String, @Nullable Object> quality = new LinkedHashMap<>();
    quality.put("status", INSUFFICIENT);
    quality.put("reason", reason);
    return quality;
  }

  private static boolean isPredicted(@Nullable Map<String, @Nullable Object> quality) {
    return quality != null && "predicted".equals(quality.get("basis"));
  }

  /** The worse of the two that a predicted value is made of. */
  private static @Nullable String grade(List<Map<String, @Nullable Object>> predictions) {
    return predictions.stream()
        .filter(prediction -> !"churn".equals(prediction.get("prediction")))
        .map(prediction -> (String) prediction.get("grade"))
        .filter(Objects::nonNull)
        .max(String::compareTo)
        .orElse(null);
  }

  private static List<Map<String, @Nullable Object>> predictions(ModelledRun modelled)
      throws SQLException, IOException {
    List<Map<String, @Nullable Object>> predictions = new ArrayList<>();
    for (var row :
        modelled
            .query(
                """
                select prediction, status, reason, grade, model, n, mae, baseline_mae, auc, horizon_days, parameters
                from prediction_quality order by prediction
                """)
            .rows()) {
      Map<String, @Nullable Object> prediction = finite(row);
      prediction.put("parameters", finite(JSON.std.mapFrom(Table.text(row, "parameters"))));
      predictions.add(prediction);
    }
    return predictions;
  }

  private static Map<String, @Nullable Object> segment(SegmentSummary summary) {
    Map<String, @Nullable Object> segment = Segments.names(summary);
    segment.put("rank", summary.rank());
    return segment;
  }

  /** JSON has no word for what is no number. */
  private static Map<String, @Nullable Object> finite(Map<String, ? extends @Nullable Object> row) {
    Map<String, @Nullable Object> finite = new LinkedHashMap<>();
    row.forEach(
        (key, value) ->
            finite.put(
                key, value instanceof Double number && !Double.isFinite(number) ? null : value));
    return finite;
  }
}
