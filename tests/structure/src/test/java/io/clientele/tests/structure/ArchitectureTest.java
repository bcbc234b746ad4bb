package io.clientele.tests.structure;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.implement;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Clock;
import java.time.Instant;

/** The dependency map of {@code docs/architecture.md} and the rules of {@code CONTRIBUTING.md}. */
@AnalyzeClasses(
    packages = "io.clientele",
    importOptions = {ImportOption.DoNotIncludeTests.class})
class ArchitectureTest {
  private static final String[] FUNCTIONS = {
    "io.clientele.ingest..",
    "io.clientele.segment..",
    "io.clientele.privacy..",
    "io.clientele.api.."
  };

  @ArchTest
  static final ArchRule theDomainStandsOnTheJdkAlone =
      classes()
          .that()
          .resideInAPackage("io.clientele.domain..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("io.clientele.domain..", "java..", "org.jspecify.."));

  @ArchTest
  static final ArchRule awsAndWarehouseKnowOnlyTheDomain =
      noClasses()
          .that()
          .resideInAnyPackage("io.clientele.aws..", "io.clientele.warehouse..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.clientele..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "io.clientele.domain..",
                              "io.clientele.aws..",
                              "io.clientele.warehouse.."))));

  @ArchTest
  static final ArchRule awsDoesNotKnowTheWarehouse =
      noClasses()
          .that()
          .resideInAPackage("io.clientele.aws..")
          .should()
          .dependOnClassesThat(resideInAPackage("io.clientele.warehouse.."));

  @ArchTest
  static final ArchRule theWarehouseDoesNotKnowAws =
      noClasses()
          .that()
          .resideInAPackage("io.clientele.warehouse..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("io.clientele.aws..", "software.amazon.awssdk.."));

  @ArchTest
  static final ArchRule noFunctionKnowsAnother =
      slices()
          .matching("io.clientele.(ingest|segment|privacy|api)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule theLocalCloudKnowsNoFunctionCode =
      noClasses()
          .that()
          .resideInAPackage("io.clientele.local..")
          .should()
          .dependOnClassesThat(resideInAnyPackage(FUNCTIONS))
          .orShould()
          .dependOnClassesThat(resideInAPackage("io.clientele.aws.."));

  @ArchTest
  static final ArchRule theGeneratorKnowsNothingOfOurs =
      noClasses()
          .that()
          .resideInAPackage("io.clientele.generator..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.clientele..")
                  .and(not(resideInAPackage("io.clientele.generator.."))));

  @ArchTest
  static final ArchRule nothingDependsOnAHandler =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(FUNCTIONS)
                  .and(simpleNameEndingWith("Handler"))
                  .and(implement(RequestHandler.class)));

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("io.clientele.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses()
          .that()
          .resideInAPackage("io.clientele..")
          .should()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Helper");

  @ArchTest
  static final ArchRule staticFieldsAreConstants =
      ArchRuleDefinition.fields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("io.clientele..")
          .and()
          .areStatic()
          .should()
          .haveModifier(JavaModifier.FINAL);

  @ArchTest
  static final ArchRule noClockBelowTheHandlers =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.clientele.domain..",
              "io.clientele.aws..",
              "io.clientele.warehouse..",
              "io.clientele.ingest..",
              "io.clientele.segment..",
              "io.clientele.privacy..",
              "io.clientele.api..",
              "io.clientele.generator..")
          .and()
          .haveSimpleNameNotEndingWith("Handler")
          .and()
          // The api's handler is wired by Micronaut, so its clock comes from a factory.
          .areNotAnnotatedWith("io.micronaut.context.annotation.Factory")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("as_of and every other instant is passed in");
}
