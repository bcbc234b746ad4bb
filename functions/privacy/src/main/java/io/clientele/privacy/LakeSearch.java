package io.clientele.privacy;

import io.clientele.domain.entity.Entity;
import io.clientele.domain.store.StoredObject;
import io.clientele.warehouse.erasure.ErasedRows;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows of the people whom a session knows by their pseudonyms, in the files of the lake.
 *
 * @param files with rows of theirs
 * @param lines the lines of their rows, by upload
 */
record LakeSearch(List<LakeFile> files, Map<String, Set<String>> lines) {
  private static final String SYSTEM = "coalesce(split_part(source, '.', 1), '')";

  /**
   * A file with rows of theirs.
   *
   * @param condition SQL that is true for these
   */
  record LakeFile(String key, Path copy, String condition, long rows) {}

  static LakeSearch of(Stores stores, Session session) throws SQLException, IOException {
    LakeSearch found = new LakeSearch(new ArrayList<>(), new HashMap<>());
    for (StoredObject file : stores.store().list(stores.lakeBucket(), Store.LAKE.prefix())) {
      found.look(file, session);
    }
    return found;
  }

  private void look(StoredObject file, Session session) throws IOException, SQLException {
    Entity entity = Entity.byTable(file.key().split("/", -1)[1]).orElse(null);
    if (entity == null) {
      return;
    }
    String condition =
        ErasedRows.condition(
            entity,
            SYSTEM,
            column ->
                column.equals("source_id") || entity.column(column).isPresent() ? column : null);
    if (condition.equals("false")) {
      return;
    }
    Path copy = session.copy(file.key());
    List<List<String>> rows =
        session.rows(
            "select upload_id, line from %s where %s"
                .formatted(Session.table(List.of(copy)), condition));
    if (!rows.isEmpty()) {
      rows.forEach(row -> lines.computeIfAbsent(row.get(0), id -> new HashSet<>()).add(row.get(1)));
      files.add(new LakeFile(file.key(), copy, condition, rows.size()));
    }
  }
}
