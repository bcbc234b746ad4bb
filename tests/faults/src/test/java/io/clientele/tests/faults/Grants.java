package io.clientele.tests.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the template grants to the role of a function for the function's own calls. */
final class Grants {
  private static final Pattern ACTION = Pattern.compile("\\b(?:s3|dynamodb|sqs|events):\\w+");

  /** A bucket, or what is behind the slash: a folder, or nothing where it is every object. */
  private static final Pattern BUCKET =
      Pattern.compile("(UploadsBucket|LakeBucket)\\.Arn(?:}(/[^/*\"]*))?");

  /**
   * Statements for what the function does not call: Lambda takes its messages, and without the list
   * of a bucket a missing object would answer 403 instead of 404.
   */
  private static final List<String> WITHOUT_CALLS =
      List.of("Queue", "ListModels", "ListUploads", "ListLake");

  private static final String DENIED = "Effect: Deny";

  private Grants() {}

  static Set<GrantedCall> of(String role) throws IOException {
    String template = Files.readString(ServersProcess.root().resolve("template.yaml"));
    String section = template.split("\n  " + role + ":\n", 2)[1].split("\n\n", 2)[0];
    Set<GrantedCall> grants = new TreeSet<>();
    for (String statement : section.split("- Sid: ", -1)) {
      boolean isCalled = !WITHOUT_CALLS.contains(statement.lines().findFirst().orElse(""));
      if (isCalled && !statement.contains(DENIED)) {
        grants.addAll(statement(statement));
      }
    }
    return grants;
  }

  /** Whether a grant permits a call: of every object it also permits that of one folder. */
  static boolean covers(GrantedCall grant, GrantedCall call) {
    boolean sameResource =
        grant.resource().endsWith("/")
            ? call.resource().startsWith(grant.resource())
            : call.resource().equals(grant.resource());
    return grant.action().equals(call.action()) && sameResource;
  }

  private static Set<GrantedCall> statement(String text) {
    Set<String> resources = new TreeSet<>();
    Matcher bucket = BUCKET.matcher(text);
    while (bucket.find()) {
      resources.add(bucket.group(1) + (bucket.group(2) == null ? "" : bucket.group(2)));
    }
    Set<GrantedCall> grants = new TreeSet<>();
    for (String action : ACTION.matcher(text).results().map(found -> found.group()).toList()) {
      if (action.startsWith("s3:")) {
        resources.forEach(resource -> grants.add(new GrantedCall(action, resource)));
      } else {
        grants.add(new GrantedCall(action, ""));
      }
    }
    return grants;
  }
}
