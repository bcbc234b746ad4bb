package io.clientele.local.sqs;

import io.clientele.local.protocol.Call;
import io.clientele.local.protocol.ServiceException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Runs the entries of a batch one by one; an entry that fails leaves the others alone. */
final class Batch {
  private static final int LARGEST_BATCH = 10;

  private Batch() {}

  static Map<String, Object> run(Call batch, Function<Call, Map<String, Object>> action) {
    List<Call> entries = batch.calls("Entries");
    check(entries);
    List<Map<String, Object>> successful = new ArrayList<>();
    List<Map<String, Object>> failed = new ArrayList<>();
    for (Call entry : entries) {
      String id = entry.text("Id");
      try {
        Map<String, Object> result = new HashMap<>(action.apply(entry));
        result.put("Id", id);
        successful.add(result);
      } catch (ServiceException e) {
        failed.add(
            Map.of(
                "Id",
                id,
                "Code",
                e.queryCode(),
                "Message",
                String.valueOf(e.getMessage()),
                "SenderFault",
                true));
      }
    }
    return Map.of("Successful", successful, "Failed", failed);
  }

  private static void check(List<Call> entries) {
    if (entries.isEmpty()) {
      throw Errors.batch("EmptyBatchRequest", "There should be at least one entry in the request.");
    }
    if (entries.size() > LARGEST_BATCH) {
      throw Errors.batch(
          "TooManyEntriesInBatchRequest",
          "A request has at most "
              + LARGEST_BATCH
              + " entries; this one has "
              + entries.size()
              + ".");
    }
    Set<String> ids = new HashSet<>();
    for (Call entry : entries) {
      if (!ids.add(entry.text("Id"))) {
        throw Errors.batch("BatchEntryIdsNotDistinct", "Id " + entry.text("Id") + " repeated.");
      }
    }
  }
}
