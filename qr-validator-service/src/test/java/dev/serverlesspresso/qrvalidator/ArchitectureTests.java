package dev.serverlesspresso.qrvalidator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.serverlesspresso.testing.ServiceRules;

/** Packages are nouns without circles; what touches AWS or HTTP is told by its name. */
@AnalyzeClasses(packages = "dev.serverlesspresso.qrvalidator", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String USES_AWS = ".*\\.(DynamoDb\\w+|QueueListener)(\\$.*)?";

    private static final String USES_SPRING_WEB =
            ".*\\.(\\w+Controller|CodePictures|SecurityConfiguration|QrValidatorProblem)(\\$.*)?";

    @ArchTest
    static final ArchRule ONLY_CLASSES_NAMED_SO_KNOW_THE_SDK = ServiceRules.onlyTheseKnowTheSdk(USES_AWS);

    @ArchTest
    static final ArchRule ONLY_CLASSES_NAMED_SO_KNOW_SPRING_WEB = ServiceRules.onlyTheseKnowSpringWeb(USES_SPRING_WEB);

    @ArchTest
    static final ArchRule DECIDING_CODE_KNOWS_NO_TECHNOLOGY = noClasses()
            .that()
            .haveNameNotMatching(USES_AWS)
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*\\.qrvalidator\\.\\w+\\.(DynamoDb\\w+|QueueListener|\\w+Controller)");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CIRCLES = ServiceRules.packagesHaveNoCircles("qrvalidator");

    @ArchTest
    static final ArchRule PACKAGES_ARE_NOUNS_OF_THE_COUNTER = ServiceRules.packagesAreNounsOfTheCounter();

    @ArchTest
    static final ArchRule NO_OTHER_SERVICE_IS_USED = ServiceRules.noOtherServiceIsUsedBy("qrvalidator");
}
