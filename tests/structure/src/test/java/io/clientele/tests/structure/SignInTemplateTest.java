package io.clientele.tests.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The user pool of the template: who gets in, and how. */
class SignInTemplateTest {
  private final Template template = Template.read();

  SignInTemplateTest() throws IOException {}

  @Test
  void isMadeOnlyWhereTheTeamHasNoIssuerOfItsOwn() {
    template.forEach(
        (id, resource) -> {
          if (String.valueOf(resource.get("Type")).startsWith("AWS::Cognito::")) {
            assertThat(resource).as(id).containsEntry("Condition", "HasUserPool");
          }
        });
  }

  @Test
  void letsNobodySignUpByThemselves() {
    Map<String, Object> pool = template.ofType("AWS::Cognito::UserPool").get("UserPool");
    assertThat(Template.map(pool).get("AdminCreateUserConfig"))
        .isEqualTo(Map.of("AllowAdminCreateUserOnly", true));
  }

  @Test
  void hasAGroupForEachRole() {
    assertThat(template.ofType("AWS::Cognito::UserPoolGroup").values())
        .extracting(group -> group.get("GroupName"))
        .containsExactly("viewer", "analyst", "admin");
  }

  @Test
  void signsTheDashboardInByCodeWithoutASecretAndSendsItBackToItselfOnly() {
    Map<String, Object> client =
        Template.map(template.ofType("AWS::Cognito::UserPoolClient").get("UserPoolClient"));
    List<Object> dashboard = List.of(Map.of("Sub", "https://${DashboardDistribution.DomainName}/"));
    assertThat(client)
        .containsEntry("GenerateSecret", false)
        .containsEntry("AllowedOAuthFlows", List.of("code"))
        .containsEntry("CallbackURLs", dashboard)
        .containsEntry("LogoutURLs", dashboard);
  }

  @Test
  void isCalledByThePageAtTheAddressThatItsDomainHas() {
    Map<String, Object> domain =
        Template.map(template.ofType("AWS::Cognito::UserPoolDomain").get("UserPoolDomain"));
    String name = String.valueOf(Template.map(domain.get("Domain")).get("Sub"));
    assertThat(template.ofType("AWS::CloudFront::ResponseHeadersPolicy").toString())
        .contains("https://" + name + ".auth.${AWS::Region}.amazoncognito.com");
  }
}
