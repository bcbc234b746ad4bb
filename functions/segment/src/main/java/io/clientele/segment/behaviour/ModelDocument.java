package io.clientele.segment.behaviour;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A model as JSON. A document of another format is none: the model is fitted anew then. */
final class ModelDocument {
  private static final int FORMAT = 1;

  private ModelDocument() {}

  static byte[] write(BehaviourModel model) throws IOException {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("format", FORMAT);
    document.put("next_id", model.nextId());
    document.put("criterion", model.criterion());
    document.put("stability", model.stability());
    document.put("scales", model.scales().stream().map(ModelDocument::scale).toList());
    document.put("segments", model.segments().stream().map(ModelDocument::segment).toList());
    document.put("weights", model.mixture().weights());
    document.put("means", model.mixture().means().values());
    document.put("covariances", model.mixture().covariances());
    document.put("edges", model.profile().edges());
    document.put("counts", model.profile().counts());
    document.put("sizes", model.profile().sizes());
    return JSON.std.asBytes(document);
  }

  static Optional<BehaviourModel> read(byte[] json) throws IOException {
    Map<String, Object> document = JSON.std.mapFrom(json);
    if (number(document, "format") != FORMAT) {
      return Optional.empty();
    }
    List<FeatureScale> scales =
        maps(document, "scales").stream()
            .map(
                scale ->
                    new FeatureScale(
                        text(scale, "name"),
                        Boolean.TRUE.equals(scale.get("is_log")),
                        number(scale, "low"),
                        number(scale, "high"),
                        number(scale, "centre"),
                        number(scale, "scale"),
                        number(scale, "fill")))
            .toList();
    List<BehaviourModel.Segment> segments =
        maps(document, "segments").stream()
            .map(
                segment ->
                    new BehaviourModel.Segment(
                        text(segment, "segment_id"),
                        text(segment, "name"),
                        text(segment, "name_pl"),
                        text(segment, "description"),
                        text(segment, "description_pl")))
            .toList();
    return Optional.of(
        new BehaviourModel(
            scales,
            new MixtureParameters(
                doubles(document, "weights"),
                new Points(doubles(document, "means"), scales.size()),
                doubles(document, "covariances")),
            segments,
            (int) number(document, "next_id"),
            text(document, "criterion"),
            number(document, "stability"),
            new Profile(
                doubles(document, "edges"), longs(document, "counts"), longs(document, "sizes"))));
  }

  private static Map<String, Object> scale(FeatureScale scale) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", scale.name());
    map.put("is_log", scale.isLog());
    map.put("low", scale.low());
    map.put("high", scale.high());
    map.put("centre", scale.centre());
    map.put("scale", scale.scale());
    map.put("fill", scale.fill());
    return map;
  }

  private static Map<String, Object> segment(BehaviourModel.Segment segment) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("segment_id", segment.segmentId());
    map.put("name", segment.name());
    map.put("name_pl", segment.namePl());
    map.put("description", segment.description());
    map.put("description_pl", segment.descriptionPl());
    return map;
  }

  @SuppressWarnings("unchecked") // what the JSON holds is checked where it is used
  private static List<Map<String, Object>> maps(Map<String, Object> map, String key) {
    return (List<Map<String, Object>>) list(map, key);
  }

  private static List<?> list(Map<String, Object> map, String key) {
    return map.get(key) instanceof List<?> list ? list : List.of();
  }

  private static double[] doubles(Map<String, Object> map, String key) {
    return list(map, key).stream().mapToDouble(value -> ((Number) value).doubleValue()).toArray();
  }

  private static long[] longs(Map<String, Object> map, String key) {
    return list(map, key).stream().mapToLong(value -> ((Number) value).longValue()).toArray();
  }

  private static double number(Map<String, Object> map, String key) {
    return map.get(key) instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  private static String text(Map<String, Object> map, String key) {
    return String.valueOf(map.get(key));
  }
}
