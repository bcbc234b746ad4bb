package io.clientele.ingest.profile;

import io.clientele.ingest.read.Head;
import io.clientele.ingest.read.Layout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Explains why no profile fits: the nearest ones and the columns that are missing for each. */
final class NoProfile {
  private static final int NEAREST = 3;
  private static final int COLUMNS = 12;

  /** Of a name, so many characters tell which it is. */
  private static final int LONGEST = 60;

  private final List<Profile> profiles;
  private final List<String> problems;

  NoProfile(List<Profile> profiles, List<String> problems) {
    this.profiles = profiles;
    this.problems = problems;
  }

  private record Near(Profile profile, List<String> missing, double share) {}

  UnrecognisedFile of(Head head) {
    Layout layout = Layout.guess(head);
    StringBuilder message = new StringBuilder();
    if (layout.hasHeader()) {
      message
          .append("No known export has the columns of this file (")
          .append(quoted(layout.header()))
          .append(").");
    } else {
      message.append(
          "The file has no header line with column names, and its values are of no known export.");
    }
    List<Near> nearest = nearest(head);
    for (Near near : nearest) {
      message.append(
          " For %s (%s) %s missing."
              .formatted(
                  near.profile().id(),
                  near.profile().description(),
                  near.missing().size() == 1
                      ? "the column " + quoted(near.missing()) + " is"
                      : "the columns " + quoted(near.missing()) + " are"));
    }
    message.append(
        nearest.isEmpty()
            ? " Export the list with its column names from one of the known tools, or ask your administrator to add a profile for it under config/profiles/."
            : " Export the list with these columns, or ask your administrator to add a profile for it under config/profiles/.");
    problems.forEach(problem -> message.append(' ').append(problem));
    return new UnrecognisedFile(
        layout.headerLine(),
        message.toString(),
        nearest.stream()
            .map(near -> new UnrecognisedFile.Near(near.profile().id(), near.missing()))
            .toList());
  }

  private List<Near> nearest(Head head) {
    List<Near> all = new ArrayList<>();
    List<Profiles.HeaderRecord> headers = Profiles.headers(head);
    for (Profile profile : profiles) {
      if (profile.signature() instanceof Signature.Header header) {
        nearest(profile, header, headers, head)
            .filter(near -> near.share() >= 0.3)
            .ifPresent(all::add);
      }
    }
    return all.stream()
        .sorted(Comparator.comparingDouble(Near::share).reversed())
        .limit(NEAREST)
        .toList();
  }

  private static Optional<Near> nearest(
      Profile profile, Signature.Header header, List<Profiles.HeaderRecord> headers, Head head) {
    return headers.stream()
        .map(record -> Profiles.missing(header, Profiles.candidate(profile, record, head)))
        .map(
            missing ->
                new Near(profile, missing, 1 - (double) missing.size() / header.required().size()))
        .max(Comparator.comparingDouble(Near::share));
  }

  private static String quoted(List<String> names) {
    String listed =
        names.stream()
            .limit(COLUMNS)
            .map(name -> name.length() > LONGEST ? name.substring(0, LONGEST) + "..." : name)
            .map(name -> "“" + name + "”")
            .collect(Collectors.joining(", "));
    return names.size() > COLUMNS ? listed + ", ..." : listed;
  }
}
