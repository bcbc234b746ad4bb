package io.clientele.ingest.profile;

import io.clientele.ingest.read.Head;
import io.clientele.ingest.read.Layout;
import io.clientele.ingest.read.UnreadableFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The known export formats; of two that fit a file equally well the first wins. */
public final class Profiles {
  /** A header is looked for in so many records; what stands above it is a title. */
  private static final int HEADER_RECORDS = 30;

  /** A longer text is no name of a column, and would be compared with thousands of them. */
  private static final int LONGEST_NAME = 1_000;

  private static final double SHARE_OF_ROWS = 0.98;

  private final List<Profile> profiles;
  private final List<String> problems;

  /**
   * Profiles in order of precedence.
   *
   * @param profiles of two with the same id the first counts
   * @param problems what is wrong with profile files that are not among them, for people
   */
  public Profiles(List<Profile> profiles, List<String> problems) {
    Map<String, Profile> byId = new LinkedHashMap<>();
    profiles.forEach(profile -> byId.putIfAbsent(profile.id(), profile));
    this.profiles = List.copyOf(byId.values());
    this.problems = List.copyOf(problems);
  }

  public List<Profile> all() {
    return profiles;
  }

  /**
   * Finds the format of a file from its header, or from its values where it has none.
   *
   * @throws UnreadableFile when none fits; the message says what is missing to the nearest ones
   */
  public Recognised recognise(Head head) throws UnreadableFile {
    List<Recognised> found = new ArrayList<>();
    List<HeaderRecord> headers = headers(head);
    for (Profile profile : profiles) {
      if (profile.signature() instanceof Signature.Header header) {
        for (HeaderRecord record : headers) {
          Recognised candidate = candidate(profile, record, head);
          if (missing(header, candidate).isEmpty()
              && header.absent().stream().allMatch(names -> candidate.indexes(names).isEmpty())
              && hasKeys(candidate)) {
            found.add(candidate);
          }
        }
      }
    }
    Recognised best =
        found.stream()
            .max(Comparator.comparingInt(Profiles::matches).thenComparing(last(found)))
            .orElse(null);
    if (best != null) {
      return requireUnambiguous(best);
    }
    for (Profile profile : profiles) {
      if (profile.signature() instanceof Signature.Columns columns && fits(columns, head)) {
        Layout layout = Layout.withoutHeader(head.records().getFirst());
        return new Recognised(profile, layout, columns.names());
      }
    }
    throw new NoProfile(profiles, problems).of(head);
  }

  /** A record that may be the header. */
  record HeaderRecord(Head.HeadRecord record, Layout layout, ColumnNames names) {}

  static List<HeaderRecord> headers(Head head) {
    return head.records().stream()
        .limit(HEADER_RECORDS)
        .filter(record -> record.cells().stream().noneMatch(cell -> cell.length() > LONGEST_NAME))
        .map(
            record -> {
              Layout layout = Layout.withHeader(record).over(head.records()).withoutReport();
              return new HeaderRecord(record, layout, new ColumnNames(layout.header()));
            })
        .toList();
  }

  static Recognised candidate(Profile profile, HeaderRecord header, Head head) {
    return new Recognised(
        profile, header.layout(), header.names(), titles(profile, header.record(), head));
  }

  private static List<Recognised.TitleColumn> titles(
      Profile profile, Head.HeadRecord header, Head head) {
    List<Recognised.TitleColumn> titles = new ArrayList<>();
    for (Title title : profile.rows().titles()) {
      head.records().stream()
          .filter(record -> record.line() < header.line())
          .map(record -> title.in(String.join(",", record.cells()).strip()))
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(text -> titles.add(new Recognised.TitleColumn(title.name(), text.strip())));
    }
    return titles;
  }

  static List<String> missing(Signature.Header header, Recognised candidate) {
    return header.required().stream()
        .filter(alternatives -> candidate.indexes(alternatives).isEmpty())
        .map(List::getFirst)
        .toList();
  }

  private static boolean hasKeys(Recognised candidate) {
    Profile profile = candidate.profile();
    List<Feed> feeds = candidate.feeds();
    return profile.rows().needsMainKey()
        ? feeds.contains(profile.feeds().getFirst())
        : !feeds.isEmpty();
  }

  /** Among equals the earlier one is taken, so the later ones compare as less. */
  private static Comparator<Recognised> last(List<Recognised> found) {
    return Comparator.<Recognised>comparingInt(found::indexOf).reversed();
  }

  private static int matches(Recognised candidate) {
    Signature.Header header = (Signature.Header) candidate.profile().signature();
    long optional =
        header.optional().stream()
            .filter(alternatives -> !candidate.indexes(alternatives).isEmpty())
            .count();
    return header.required().size() + (int) optional;
  }

  private static boolean fits(Signature.Columns columns, Head head) {
    List<Signature.NamedPattern> patterns = columns.columns();
    long fitting =
        head.records().stream()
            .filter(record -> record.cells().size() == patterns.size())
            .filter(
                record -> {
                  for (int i = 0; i < patterns.size(); i++) {
                    if (!patterns
                        .get(i)
                        .pattern()
                        .matcher(record.cells().get(i).strip())
                        .matches()) {
                      return false;
                    }
                  }
                  return true;
                })
            .count();
    return fitting >= SHARE_OF_ROWS * head.records().size();
  }

  private static Recognised requireUnambiguous(Recognised recognised) throws UnreadableFile {
    Set<String> used = new HashSet<>();
    for (Feed feed : recognised.profile().feeds()) {
      for (Source source : feed.columns().values()) {
        source.parts().forEach(used::addAll);
        source.minus().forEach(used::addAll);
        source.times().forEach(used::addAll);
      }
    }
    for (String name : used) {
      if (recognised.indexes(name).size() > 1) {
        throw new UnreadableFile(
            "duplicate_header",
            recognised.layout().headerLine(),
            "Two columns are called “%s”, so it is not clear which one counts. Rename or remove one of them in the header (line %d) and upload the file again."
                .formatted(name, recognised.layout().headerLine()));
      }
    }
    return recognised;
  }
}
