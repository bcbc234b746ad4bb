package io.clientele.warehouse.model;

import java.io.IOException;
import java.sql.SQLException;

/** Makes the tables of computed models, by other means than SQL. */
@FunctionalInterface
public interface Computation {
  /**
   * Makes every table that names this computation; all their inputs are there.
   *
   * @throws SQLException when the engine fails
   * @throws IOException when what it reads beside the engine cannot be read
   */
  void createTables() throws SQLException, IOException;
}
