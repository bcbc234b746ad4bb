package io.clientele.segment.behaviour;

import io.clientele.segment.model.RunDocuments;
import io.clientele.warehouse.lake.ComputedTables;
import io.clientele.warehouse.model.Computation;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** The computation {@code behaviour}: who is in which segment, and how well they are parted. */
public final class BehaviourTables implements Computation {
  /** The computation's name, and that of the model that it leaves to the next run. */
  public static final String NAME = "behaviour";

  private static final BehaviourModel.Segment BUYERS =
      new BehaviourModel.Segment(
          "buyers",
          "Buyers",
          "Kupujący",
          "Too few or too alike to be divided.",
          "Jest ich za mało lub są zbyt podobni, by ich dzielić.");
  private static final BehaviourModel.Segment PROSPECTS =
      new BehaviourModel.Segment(
          "prospects",
          "Prospects",
          "Potencjalni",
          "Known, but never bought.",
          "Znani, ale nigdy nic nie kupili.");

  private final Connection connection;
  private final ComputedTables tables;
  private final Optional<byte[]> predecessor;
  private final RunDocuments documents;

  /** The model of the run before this one is in {@code predecessor}. */
  public BehaviourTables(
      Connection connection,
      ComputedTables tables,
      Optional<byte[]> predecessor,
      RunDocuments documents) {
    this.connection = connection;
    this.tables = tables;
    this.predecessor = predecessor;
    this.documents = documents;
  }

  @Override
  public void createTables() throws SQLException, IOException {
    FeatureTable table = FeatureReader.read(connection);
    BehaviourModel champion =
        predecessor.isPresent() ? ModelDocument.read(predecessor.get()).orElse(null) : null;
    BehaviourScheme scheme = BehaviourScheme.of(table, champion);
    BehaviourModel kept = scheme.model() == null ? champion : scheme.model();
    @Nullable String version = null;
    if (kept != null) {
      byte[] document = ModelDocument.write(kept);
      documents.put(NAME, document);
      version = scheme.model() == null ? null : RunDocuments.version(document);
    }
    writeSegments(scheme.model());
    writeMemberships(scheme.model(), table);
    writeQuality(scheme, version);
  }

  private void writeSegments(@Nullable BehaviourModel model) throws SQLException {
    List<BehaviourModel.Segment> segments = model == null ? List.of(BUYERS) : model.segments();
    try (DuckDBAppender rows = tables.create("behaviour_segments")) {
      for (int rank = 0; rank <= segments.size(); rank++) {
        BehaviourModel.Segment segment = rank == segments.size() ? PROSPECTS : segments.get(rank);
        rows.beginRow().append(segment.segmentId()).append(rank + 1L).append(segment.name());
        rows.append(segment.namePl()).append(segment.description());
        rows.append(segment.descriptionPl()).endRow();
      }
    }
  }

  private void writeMemberships(@Nullable BehaviourModel model, FeatureTable table)
      throws SQLException {
    try (DuckDBAppender rows = tables.create("behaviour_memberships")) {
      if (model == null) {
        for (String customer : table.customers()) {
          rows.beginRow().append(customer).append(BUYERS.segmentId()).append(1.0);
          rows.append(true).endRow();
        }
      } else {
        append(rows, table, model, BehaviourScheme.weights(model, table));
      }
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into behaviour_memberships
          select customer_id, 'prospects', 1e0, true from rfm where frequency = 0
          """);
    }
  }

  private static void append(
      DuckDBAppender rows, FeatureTable table, BehaviourModel model, Points weights)
      throws SQLException {
    for (int customer = 0; customer < weights.count(); customer++) {
      int primary = Mixture.largest(weights.values(), customer * weights.width(), weights.width());
      for (int segment = 0; segment < weights.width(); segment++) {
        double weight = weights.at(customer, segment);
        if (weight > 0) {
          rows.beginRow().append(table.customers().get(customer));
          rows.append(model.segments().get(segment).segmentId()).append(weight);
          rows.append(segment == primary).endRow();
        }
      }
    }
  }

  private void writeQuality(BehaviourScheme scheme, @Nullable String version) throws SQLException {
    BehaviourModel model = scheme.model();
    ClusterQuality quality = scheme.quality();
    Drift drift = scheme.drift();
    try (DuckDBAppender rows = tables.create("behaviour_quality")) {
      rows.beginRow().append(model == null ? "insufficient_data" : "ok").append(scheme.reason());
      if (model == null || quality == null) {
        for (int column = 0; column < 7; column++) {
          rows.appendNull();
        }
      } else {
        rows.append((long) model.segments().size()).append(model.criterion());
        rows.append(quality.silhouette()).append(quality.daviesBouldin());
        rows.append(quality.calinskiHarabasz()).append(model.stability()).append(version);
      }
      rows.append(drift == null ? null : Double.valueOf(drift.psi()));
      rows.append(drift == null ? null : Double.valueOf(drift.limit())).endRow();
    }
  }
}
