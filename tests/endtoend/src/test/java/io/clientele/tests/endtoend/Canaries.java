package io.clientele.tests.endtoend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for words that nothing else has in everything that a running product keeps. */
final class Canaries {
  private final RunningProduct product;
  private final Path state;
  private final List<String> words;

  Canaries(RunningProduct product, Path state, String... words) {
    this.product = product;
    this.state = state;
    this.words = List.of(words);
  }

  /** Places below {@code s3} where one of them stands, by their names. */
  List<String> inObjects() throws IOException, SQLException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(state.resolve("s3"));
        Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        boolean isTheirs =
            file.toString().endsWith(".parquet") ? inParquet(connection, file) : inBytes(file);
        if (isTheirs) {
          found.add(state.resolve("s3").relativize(file).toString());
        }
      }
    }
    return found;
  }

  /** The keys of the objects where one of them stands. */
  List<String> keysOfObjects() throws IOException, SQLException {
    return inObjects().stream().map(path -> path.split("/", 2)[1]).toList();
  }

  /** Files of logs and queues where one of them stands. */
  List<String> inLogsAndQueues() throws IOException {
    return inFilesOf("logs", "sqs");
  }

  /** Files of logs where one of them stands. */
  List<String> inLogs() throws IOException {
    return inFilesOf("logs");
  }

  private List<String> inFilesOf(String... folders) throws IOException {
    List<String> found = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> walk = Files.walk(state.resolve(folder))) {
        for (Path file : walk.filter(Files::isRegularFile).toList()) {
          if (inBytes(file)) {
            found.add(state.relativize(file).toString());
          }
        }
      }
    }
    return found;
  }

  /** Keys of the items where one of them stands. */
  List<String> inItems() {
    return product.items().stream()
        .filter(item -> isIn(item.toString()))
        .map(item -> item.get("pk") + " " + item.get("sk"))
        .toList();
  }

  private boolean inBytes(Path file) throws IOException {
    return isIn(Files.readString(file, StandardCharsets.ISO_8859_1));
  }

  private boolean inParquet(Connection connection, Path file) throws SQLException {
    String condition =
        words.stream()
            .map(word -> "contains(row_text, '" + word.toLowerCase(Locale.ROOT) + "')")
            .collect(Collectors.joining(" or "));
    String sql =
        "select count(*) from (select lower(cast(t as varchar)) as row_text from read_parquet('%s') t) where %s"
            .formatted(file, condition);
    try (Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery(sql)) {
      count.next();
      return count.getLong(1) > 0;
    }
  }

  private boolean isIn(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)));
  }
}
