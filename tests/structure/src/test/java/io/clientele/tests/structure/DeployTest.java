package io.clientele.tests.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who deploys finds every choice in the guide, and nothing that runs there can change by itself.
 */
class DeployTest {
  private static final Pattern NAME = Pattern.compile("^  ([A-Za-z]+):$", Pattern.MULTILINE);
  private static final Pattern ACTION = Pattern.compile("^ *-? *uses: *(.+)$", Pattern.MULTILINE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "template.yaml",
        "infra/waf.yaml",
        "infra/quicksight.yaml",
        "infra/deploy-role.yaml"
      })
  void everyParameterIsInTheGuide(String template) throws IOException {
    String guide = read("docs/deploy.md");
    assertThat(names(read(template), "Parameters:"))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(guide).contains("| " + name + " |"));
  }

  @Test
  void everyOutputOfTheProductIsInTheGuide() throws IOException {
    String guide = read("docs/deploy.md");
    assertThat(names(read("template.yaml"), "Outputs:"))
        .hasSizeGreaterThan(8)
        .allSatisfy(name -> assertThat(guide).containsPattern("\\| .*\\b" + name + "\\b.* \\|"));
  }

  @Test
  void everyActionIsPinnedByTheHashOfItsCommitAndSaysItsVersion() throws IOException {
    List<String> actions =
        ACTION
            .matcher(read(".github/workflows/deploy.yml"))
            .results()
            .map(m -> m.group(1))
            .toList();
    assertThat(actions)
        .hasSizeGreaterThan(4)
        .allSatisfy(
            action -> assertThat(action).matches("[a-z-]+/[a-z-]+@[0-9a-f]{40} # v[0-9.]+"));
  }

  @Test
  void onlyTheJobThatDeploysMayProveWhoItIs() throws IOException {
    String workflow = read(".github/workflows/deploy.yml");
    assertThat(workflow).contains("\npermissions: {}\n").containsOnlyOnce("id-token: write");
    assertThat(workflow.indexOf("id-token: write")).isGreaterThan(workflow.indexOf("\n  deploy:"));
  }

  /** Names one step below a heading. */
  private static List<String> names(String template, String heading) {
    String below = template.substring(template.indexOf("\n" + heading) + heading.length() + 1);
    String section = below.split("\n(?=[A-Z])", 2)[0];
    return NAME.matcher(section).results().map(name -> name.group(1)).toList();
  }

  private static String read(String file) throws IOException {
    return Files.readString(Template.root().resolve(file));
  }
}
