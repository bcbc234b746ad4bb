package io.clientele.segment.text;

import io.clientele.warehouse.lake.ComputedTables;
import io.clientele.warehouse.model.Computation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.duckdb.DuckDBAppender;

/**
 * Makes {@code feedback_texts} and {@code feedback_topics}: a comment without words has no row, one
 * in a language without a lexicon no sentiment.
 */
public final class TextComputation implements Computation {
  /** The name that computed models give. */
  public static final String NAME = "text";

  /** Comments in memory at a time. */
  private static final int PAGE = 20_000;

  private static final String NEXT =
      "select feedback_id, text from feedback where text is not null and feedback_id > ?"
          + " order by feedback_id limit "
          + PAGE;

  private final Connection connection;
  private final ComputedTables tables;
  private final CommentReader reader = new CommentReader();

  public TextComputation(Connection connection, ComputedTables tables) {
    this.connection = connection;
    this.tables = tables;
  }

  @Override
  public void createTables() throws SQLException {
    try (DuckDBAppender texts = tables.create("feedback_texts");
        DuckDBAppender topics = tables.create("feedback_topics")) {
      SequencedMap<String, String> page = page("");
      while (!page.isEmpty()) {
        for (Map.Entry<String, String> text : page.entrySet()) {
          Optional<Comment> comment = reader.read(text.getValue());
          if (comment.isPresent()) {
            append(texts, topics, text.getKey(), comment.get());
          }
        }
        page = page(page.lastEntry().getKey());
      }
    }
  }

  private SequencedMap<String, String> page(String after) throws SQLException {
    SequencedMap<String, String> page = new LinkedHashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
      statement.setString(1, after);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          page.put(rows.getString(1), rows.getString(2));
        }
      }
    }
    return page;
  }

  private static void append(
      DuckDBAppender texts, DuckDBAppender topics, String feedbackId, Comment comment)
      throws SQLException {
    texts.beginRow();
    texts.append(feedbackId);
    texts.append(comment.language().code());
    Sentiment sentiment = comment.sentiment();
    if (sentiment == null) {
      texts.appendNull();
      texts.appendNull();
    } else {
      texts.append(sentiment.label().word());
      texts.append(sentiment.score());
    }
    texts.endRow();
    for (String topic : comment.topics()) {
      topics.beginRow();
      topics.append(feedbackId);
      topics.append(topic);
      topics.endRow();
    }
  }
}
