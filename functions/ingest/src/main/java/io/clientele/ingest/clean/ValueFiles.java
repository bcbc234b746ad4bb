package io.clientele.ingest.clean;

import static java.util.Objects.requireNonNull;

import io.clientele.ingest.profile.Formats;
import io.clientele.ingest.profile.Recognised;
import io.clientele.ingest.read.RecordReader;
import io.clientele.ingest.read.RowShare;
import io.clientele.ingest.read.ShareSink;
import io.clientele.ingest.read.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The values of all rows of a file, which are read while the rows are still being written. How a
 * column is written is only known when all of it was seen; the first rows mostly tell, so the
 * others are read by what they say, and only where the whole column says otherwise all are read
 * once more.
 */
public final class ValueFiles implements ShareSink, AutoCloseable {
  private static final int FIRST_ROWS = 5_000;

  private final Plan plan;
  private final Formats team;
  private final @Nullable String country;
  private final Path directory;
  private final ExecutorService workers;
  private final List<RowShare> shares = new ArrayList<>();
  private final List<Future<Share>> reading = new ArrayList<>();
  private @Nullable Settlement guess;

  /** What was written. */
  record Written(
      List<Path> files, Map<Reading, Facts> facts, Notation notation, ValueColumns columns) {}

  private record Share(Path file, List<Tally> tallies) {}

  /**
   * No rows yet.
   *
   * @param team notation where the file leaves it open
   * @param country where customers without a country most likely are, null where nothing tells
   * @param directory where files may be written
   * @param threads that read at the same time
   */
  public ValueFiles(
      Recognised recognised, Formats team, @Nullable String country, Path directory, int threads) {
    this.plan = Plan.of(recognised);
    this.team = team;
    this.country = country;
    this.directory = directory;
    this.workers = Executors.newFixedThreadPool(threads);
  }

  Plan plan() {
    return plan;
  }

  Formats team() {
    return team;
  }

  /** Rows of the file as they stand; where cells are derived, all of them have to be known. */
  @Override
  public void share(RowShare share) throws IOException {
    if (plan.derived().isEmpty()) {
      add(share);
    }
  }

  void add(RowShare share) throws IOException {
    Settlement settlement = guess;
    if (settlement == null) {
      settlement = settle(facts(List.of(first(share))));
      guess = settlement;
    }
    shares.add(share);
    reading.add(submit(shares.size() - 1, settlement));
  }

  /** Waits for the values of the rows that were added. */
  Written written() throws IOException {
    Settlement before = requireNonNull(guess, "no rows were added");
    while (true) {
      List<Share> written = results();
      Settlement known = settle(facts(written));
      if (known.readings().equals(before.readings())) {
        return new Written(
            written.stream().map(Share::file).toList(),
            known.facts(),
            known.notation(),
            new ValueColumns(plan, known.readings()));
      }
      before = known;
      for (int i = 0; i < shares.size(); i++) {
        reading.add(submit(i, known));
      }
    }
  }

  /** Gives up what is not read yet. */
  @Override
  public void close() {
    workers.shutdownNow();
    workers.close();
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

  private Share first(RowShare share) throws IOException {
    Path nowhere = directory.resolve("first-values.parquet");
    return write(share, FIRST_ROWS, settle(Map.of()), nowhere);
  }

  private Future<Share> submit(int number, Settlement settlement) {
    RowShare share = shares.get(number);
    Path target = directory.resolve("values-" + number + ".parquet");
    return workers.submit(() -> write(share, Long.MAX_VALUE, settlement, target));
  }

  private List<Share> results() throws IOException {
    List<Share> written = new ArrayList<>();
    try {
      for (Future<Share> share : reading) {
        written.add(share.get());
      }
    } catch (ExecutionException e) {
      throw new IOException("rows could not be read", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while rows were read", e);
    }
    reading.clear();
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
