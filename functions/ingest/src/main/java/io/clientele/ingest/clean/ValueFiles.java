package io.clientele.ingest.clean;

import io.clientele.ingest.profile.Formats;
import io.clientele.ingest.read.RecordReader;
import io.clientele.ingest.read.RowShare;
import io.clientele.ingest.read.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The values of all rows of a file. How a column is written is only known when all of it was seen;
 * the first rows mostly tell, so the others are read by what they say, and only where the whole
 * column says otherwise all are read once more.
 */
final class ValueFiles {
  private static final int FIRST_ROWS = 5_000;

  private final Plan plan;
  private final List<RowShare> shares;
  private final Formats team;
  private final @Nullable String country;
  private final Path directory;
  private final int threads;

  /** What was written. */
  record Written(
      List<Path> files, Map<Reading, Facts> facts, Notation notation, ValueColumns columns) {}

  private record Share(Path file, List<Tally> tallies) {}

  /**
   * Rows to be read.
   *
   * @param team notation where the file leaves it open
   * @param country where customers without a country most likely are, null where nothing tells
   * @param threads that read at the same time
   */
  ValueFiles(
      Plan plan,
      List<RowShare> shares,
      Formats team,
      @Nullable String country,
      Path directory,
      int threads) {
    this.plan = plan;
    this.shares = shares;
    this.team = team;
    this.country = country;
    this.directory = directory;
    this.threads = threads;
  }

  Written write() throws IOException {
    Settlement guess = settle(facts(List.of(first())));
    while (true) {
      List<Share> written = all(guess);
      Settlement known = settle(facts(written));
      if (known.readings().equals(guess.readings())) {
        return new Written(
            written.stream().map(Share::file).toList(),
            known.facts(),
            known.notation(),
            new ValueColumns(plan, known.readings()));
      }
      guess = known;
    }
  }

  private record Settlement(Map<Reading, Facts> facts, Notation notation, List<Settled> readings) {}

  private Settlement settle(Map<Reading, Facts> facts) {
    Notation notation = new Notation(facts, team);
    return new Settlement(facts, notation, plan.readings().stream().map(notation::of).toList());
  }

  private Map<Reading, Facts> facts(List<Share> seen) {
    Map<Reading, Facts> facts = new LinkedHashMap<>();
    for (int i = 0; i < plan.readings().size(); i++) {
      Tally all = new Tally();
      for (Share share : seen) {
        all.add(share.tallies().get(i));
      }
      facts.put(plan.readings().get(i), all.facts());
    }
    return facts;
  }

  private Share first() throws IOException {
    Path nowhere = directory.resolve("first-values.parquet");
    return write(shares.getFirst(), FIRST_ROWS, settle(Map.of()), nowhere);
  }

  private List<Share> all(Settlement settlement) throws IOException {
    List<Callable<Share>> tasks = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      RowShare share = shares.get(i);
      Path target = directory.resolve("values-" + i + ".parquet");
      tasks.add(() -> write(share, Long.MAX_VALUE, settlement, target));
    }
    List<Share> written = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      for (Future<Share> share : workers.invokeAll(tasks)) {
        written.add(share.get());
      }
    } catch (ExecutionException e) {
      throw new IOException("rows could not be read", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while rows were read", e);
    }
    return written;
  }

  private Share write(RowShare share, long rows, Settlement settlement, Path target)
      throws IOException {
    List<Tally> tallies = plan.readings().stream().map(reading -> new Tally()).toList();
    Understandings understandings = new Understandings(plan, settlement.notation(), country);
    ValueColumns columns = new ValueColumns(plan, settlement.readings());
    try (RecordReader record = share.open();
        ValueWriter writer =
            new ValueWriter(
                plan, columns, understandings.of(settlement.readings(), tallies), target)) {
      for (long row = 0; row < rows && record.next(); row++) {
        writer.write(record);
      }
    } catch (UnreadableFile e) {
      throw new IllegalStateException("a file of our own cannot be read", e);
    }
    return new Share(target, tallies);
  }
}
