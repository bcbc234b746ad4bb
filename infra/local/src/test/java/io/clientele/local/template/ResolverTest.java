package io.clientele.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ResolverTest {
  private static final String HEAD =
      """
      Parameters:
        Stage: { Type: String, Default: dev }
        Empty: { Type: String, Default: "" }
        Open: { Type: String }
        Names: { Type: CommaDelimitedList, Default: "a, b" }
      Mappings:
        Sizes:
          dev: { Memory: 512 }
      Conditions:
        IsDev: !Equals [!Ref Stage, dev]
        IsNotDev: !Not [!Condition IsDev]
        IsNamed: !And [!Condition IsDev, !Not [!Equals [!Ref Empty, ""]]]
      Resources:
        Other:
          Type: AWS::S3::Bucket
          Properties: { BucketName: other }
        Never:
          Type: AWS::S3::Bucket
          Condition: IsNotDev
        It:
          Type: Test::Thing
          Properties:
            Value: \
      """;

  @Test
  void substitutesParametersAttributesAndLiterals() {
    assertThat(value("!Sub \"${Stage}/${Other}/${Other.Arn}/${!run_id}\""))
        .isEqualTo("dev/other/arn:aws:s3:::other/${run_id}");
  }

  @Test
  void substitutesNamesOfItsOwn() {
    assertThat(value("!Sub [\"${X}-${Stage}\", { X: !Ref Other }]")).isEqualTo("other-dev");
  }

  @Test
  void knowsThePseudoParameters() {
    assertThat(value("!Sub \"${AWS::Region} ${AWS::AccountId} ${AWS::Partition}\""))
        .isEqualTo("eu-central-1 000000000000 aws");
  }

  @Test
  void joinsSplitsAndSelects() {
    assertThat(value("!Join [\"-\", !Ref Names]")).isEqualTo("a-b");
    assertThat(value("!Select [1, !Split [\":\", \"x:y:z\"]]")).isEqualTo("y");
  }

  @Test
  void findsInAMap() {
    assertThat(value("!FindInMap [Sizes, !Ref Stage, Memory]")).isEqualTo(512);
  }

  @Test
  void choosesByCondition() {
    assertThat(value("!If [IsDev, yes-it-is, no-it-is-not]")).isEqualTo("yes-it-is");
    assertThat(value("!If [IsNotDev, yes-it-is, no-it-is-not]")).isEqualTo("no-it-is-not");
    assertThat(value("!If [IsNamed, yes-it-is, no-it-is-not]")).isEqualTo("no-it-is-not");
  }

  @Test
  void leavesOutWhatHasNoValue() {
    assertThat(resolved("!If [IsNotDev, x, !Ref \"AWS::NoValue\"]").values()).isEmpty();
  }

  @Test
  void leavesOutResourcesWhoseConditionDoesNotHold() {
    Template template = Template.parse(HEAD + "1");
    Resource never = template.resources().get("Never");
    assertThat(never).isNotNull();
    assertThat(resolver(template).exists(never)).isFalse();
  }

  @Test
  void namesTheResourceAndPropertyOfAnUnknownName() {
    assertThatThrownBy(() -> value("!Ref Nobody"))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("It, Value")
        .hasMessageContaining("Nobody");
  }

  @Test
  void namesTheParameterThatHasNoValue() {
    assertThatThrownBy(() -> value("!Ref Open"))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("It, Value")
        .hasMessageContaining("parameter Open has no default");
  }

  @Test
  void refusesAnImport() {
    assertThatThrownBy(() -> value("!ImportValue elsewhere"))
        .hasMessageContaining("Fn::ImportValue cannot be resolved");
  }

  @Test
  void namesAnAttributeThatTheResourceHasNot() {
    assertThatThrownBy(() -> value("!GetAtt Other.Colour"))
        .hasMessageContaining("Colour of Other (AWS::S3::Bucket)");
  }

  private static Object value(String yaml) {
    return Objects.requireNonNull(resolved(yaml).values().get("Value"));
  }

  private static Tree resolved(String yaml) {
    Template template = Template.parse(HEAD + yaml + "\n");
    Resource it = template.resources().get("It");
    assertThat(it).isNotNull();
    return resolver(template).properties(it);
  }

  private static Resolver resolver(Template template) {
    StackNames names = new StackNames("eu-central-1", "000000000000", "clientele");
    LocalAddresses addresses =
        new LocalAddresses("http://s3", "http://sqs", "http://api", "http://iss", "http://web");
    return new Resolver(
        template,
        new Parameters(template.parameters(), Map.of(), names),
        new LocalAttributes(names, addresses));
  }
}
