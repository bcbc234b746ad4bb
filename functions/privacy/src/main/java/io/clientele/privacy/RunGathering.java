package io.clientele.privacy;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.domain.erasure.ErasedPeople;
import io.clientele.domain.store.StoredObject;
import io.clientele.warehouse.model.Model;
import io.clientele.warehouse.model.ModelCatalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What runs keep of a person, and what was made from runs. */
final class RunGathering {
  /** A shorter id of a customer would be found in counts and amounts. */
  private static final int SHORTEST_ID = 5;

  private final Stores stores;
  private final Session session;
  private final ErasedPeople person;
  private final Map<String, Set<String>> customersByRun;
  private final ModelCatalogue catalogue = ModelCatalogue.load();

  RunGathering(Stores stores, Session session, ErasedPeople person)
      throws SQLException, IOException {
    this.stores = stores;
    this.session = session;
    this.person = person;
    this.customersByRun = new RunSearch(stores, session).customersByRun();
  }

  void marts(SubjectDocument document) throws SQLException, IOException {
    for (Map.Entry<String, Set<String>> run : customersByRun.entrySet()) {
      for (Model mart : catalogue.marts()) {
        String condition = RunSearch.condition(mart, run.getValue());
        if (condition != null) {
          for (StoredObject part : stores.list(RunSearch.part(mart.name(), run.getKey()))) {
            place(
                document,
                Map.of("key", part.key(), "table", mart.name(), "run_id", run.getKey()),
                session.json(session.copy(part.key()), condition));
          }
        }
      }
    }
  }

  void serving(SubjectDocument document) throws IOException {
    for (Map.Entry<String, Set<String>> run : customersByRun.entrySet()) {
      Set<String> hashes = run.getValue().stream().map(MemberHash::of).collect(Collectors.toSet());
      for (StoredObject file : stores.list(Store.SERVING.prefix() + run.getKey() + "/")) {
        String key = file.key();
        Map<String, String> place = Map.of("key", key, "run_id", run.getKey());
        if (key.endsWith(".ndjson")) {
          place(document, place, CustomerLines.of(stores.read(key), run.getValue()));
        } else if (key.endsWith("/members.txt")) {
          place(document, place, members(stores.read(key), hashes));
        } else if (key.endsWith(run.getKey() + "/customers.json")) {
          place(document, place, index(stores.read(key), run.getValue()));
        }
      }
    }
  }

  private static List<String> members(byte[] file, Set<String> hashes) throws IOException {
    List<String> found = new ArrayList<>();
    for (String line : new String(file, StandardCharsets.UTF_8).lines().toList()) {
      if (hashes.contains(line.split(" ", 2)[0])) {
        found.add(SubjectDocument.json(line));
      }
    }
    return found;
  }

  /** The index names each hundredth customer. */
  private static List<String> index(byte[] file, Set<String> customers) throws IOException {
    List<String> found = new ArrayList<>();
    if (JSON.std.mapFrom(file).get("ids") instanceof List<?> ids) {
      for (Object id : ids) {
        if (customers.contains(String.valueOf(id))) {
          found.add(SubjectDocument.json(id));
        }
      }
    }
    return found;
  }

  void contacts(SubjectDocument document) throws IOException {
    for (Map.Entry<String, Set<String>> run : customersByRun.entrySet()) {
      for (StoredObject file : stores.list(Store.CONTACTS.prefix() + run.getKey())) {
        place(
            document,
            Map.of("key", file.key(), "run_id", run.getKey()),
            CustomerLines.of(stores.read(file.key()), run.getValue()));
      }
    }
  }

  void audiences(SubjectDocument document) throws IOException {
    for (StoredObject file : stores.list(Store.AUDIENCES.prefix())) {
      List<List<String>> records = CsvFile.read(stores.read(file.key()));
      if (!records.isEmpty()) {
        int customer = records.getFirst().indexOf("customer_id");
        int run = records.getFirst().indexOf("run_id");
        csv(
            document,
            file.key(),
            records,
            record -> AudienceErasure.isTheirs(record, customer, run, customersByRun));
      }
    }
  }

  /** Their columns are whatever somebody asked for, so a cell has to say whose a row is. */
  void athena(SubjectDocument document) throws IOException {
    Set<String> customers = new LinkedHashSet<>();
    customersByRun.values().forEach(customers::addAll);
    for (StoredObject file : stores.list(Store.ATHENA.prefix())) {
      if (file.key().endsWith(".csv")) {
        List<List<String>> records = CsvFile.read(stores.read(file.key()));
        csv(
            document,
            file.key(),
            records,
            record -> record.stream().anyMatch(cell -> isTheirs(cell, customers)));
      }
    }
  }

  private boolean isTheirs(String cell, Set<String> customers) {
    return person.isContact(cell) || (cell.length() >= SHORTEST_ID && customers.contains(cell));
  }

  private static void csv(
      SubjectDocument document,
      String key,
      List<List<String>> records,
      Predicate<List<String>> isTheirs)
      throws IOException {
    List<String> found = new ArrayList<>();
    for (List<String> record : records.stream().skip(1).filter(isTheirs).toList()) {
      found.add(SubjectDocument.json(record));
    }
    if (!found.isEmpty()) {
      document.place(Map.of("key", key, "columns", records.getFirst()), found);
    }
  }

  private static void place(
      SubjectDocument document, Map<String, String> place, List<String> records)
      throws IOException {
    if (!records.isEmpty()) {
      document.place(place, records);
    }
  }
}
