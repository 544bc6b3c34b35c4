package dev.serverlesspresso.qrvalidator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Packages are nouns without circles; what touches AWS or HTTP is told by its name. */
@AnalyzeClasses(packages = "dev.serverlesspresso.qrvalidator", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String USES_AWS = ".*\\.(DynamoDb\\w+|QueueListener)(\\$.*)?";

    private static final String USES_SPRING_WEB =
            ".*\\.(\\w+Controller|CodePictures|SecurityConfiguration|QrValidatorProblem)(\\$.*)?";

    @ArchTest
    static final ArchRule ONLY_CLASSES_NAMED_SO_KNOW_THE_SDK = noClasses()
            .that()
            .haveNameNotMatching(USES_AWS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon..", "io.awspring..");

    @ArchTest
    static final ArchRule ONLY_CLASSES_NAMED_SO_KNOW_SPRING_WEB = noClasses()
            .that()
            .haveNameNotMatching(USES_SPRING_WEB)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "org.springframework.security..",
                    "jakarta.servlet..");

    @ArchTest
    static final ArchRule DECIDING_CODE_KNOWS_NO_TECHNOLOGY = noClasses()
            .that()
            .haveNameNotMatching(USES_AWS)
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*\\.qrvalidator\\.\\w+\\.(DynamoDb\\w+|QueueListener|\\w+Controller)");

    @ArchTest
    static final ArchRule PACKAGES_ARE_NOUNS_OF_THE_COUNTER = noClasses()
            .should()
            .resideInAnyPackage("..controller..", "..service..", "..repository..", "..dto..", "..util..", "..common..");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CIRCLES =
            slices().matching("dev.serverlesspresso.qrvalidator.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_OTHER_SERVICE_IS_USED = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.serverlesspresso.ordermanager..", "dev.serverlesspresso.publisher..");
}
