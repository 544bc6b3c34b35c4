package dev.serverlesspresso.publisher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.serverlesspresso.testing.ServiceRules;

/** Packages are nouns without circles; what touches AWS, HTTP or Spring is told by its name. */
@AnalyzeClasses(packages = "dev.serverlesspresso.publisher", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String USES_AWS = ".*\\.(Iot\\w+|QueueListener|AwsClients)(\\$.*)?";

    private static final String USES_SPRING_WEB =
            ".*\\.(\\w+Controller|SecurityConfiguration|PublisherProblem)(\\$.*)?";

    private static final String USES_SPRING = ".*\\.(Iot\\w+|QueueListener|AwsClients|\\w+Controller|\\w+Configuration"
            + "|QrValidatorDevices|PublisherProblem|PublisherProperties|PublisherApplication)(\\$.*)?";

    @ArchTest
    static final ArchRule ONLY_CLASSES_NAMED_SO_KNOW_THE_SDK = ServiceRules.onlyTheseKnowTheSdk(USES_AWS);

    @ArchTest
    static final ArchRule ONLY_CLASSES_NAMED_SO_KNOW_SPRING_WEB = ServiceRules.onlyTheseKnowSpringWeb(USES_SPRING_WEB);

    @ArchTest
    static final ArchRule DECIDING_CODE_IS_PLAIN_JAVA = noClasses()
            .that()
            .haveNameNotMatching(USES_SPRING)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(".*\\.publisher\\.\\w+\\.(Iot\\w+|QueueListener|\\w+Controller|QrValidatorDevices)");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CIRCLES = ServiceRules.packagesHaveNoCircles("publisher");

    @ArchTest
    static final ArchRule PACKAGES_ARE_NOUNS_OF_THE_COUNTER = ServiceRules.packagesAreNounsOfTheCounter();

    /** A write to a table needs a test of what becomes of it when it meets a fault, as the other services have it. */
    @ArchTest
    static final ArchRule NOTHING_IS_STORED_IN_DYNAMODB =
            noClasses().should().dependOnClassesThat().resideInAPackage("software.amazon.awssdk.services.dynamodb..");

    @ArchTest
    static final ArchRule NO_OTHER_SERVICE_IS_USED = ServiceRules.noOtherServiceIsUsedBy("publisher");
}
