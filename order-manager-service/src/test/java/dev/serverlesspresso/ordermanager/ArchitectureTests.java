package dev.serverlesspresso.ordermanager;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A noun is one package; technology is in the classes that are named for it. */
@AnalyzeClasses(packages = "dev.serverlesspresso.ordermanager", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule ONLY_CLASSES_NAMED_FOR_AWS_KNOW_THE_SDK = noClasses()
            .that()
            .haveNameNotMatching(".*\\.(DynamoDb\\w+|\\w+Consumer)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon..", "io.awspring..");

    @ArchTest
    static final ArchRule ONLY_CLASSES_NAMED_FOR_HTTP_KNOW_SPRING_WEB = noClasses()
            .that()
            .haveNameNotMatching(".*\\.(\\w+Controller|\\w+Problems?|SecurityConfiguration)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "org.springframework.security..",
                    "jakarta.servlet..");

    @ArchTest
    static final ArchRule NOUNS_DO_NOT_GO_IN_CIRCLES = slices().matching("dev.serverlesspresso.ordermanager.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule PACKAGES_ARE_NOUNS_OF_THE_COUNTER = noClasses()
            .should()
            .resideInAnyPackage("..controller..", "..service..", "..repository..", "..dto..", "..util..", "..common..");

    @ArchTest
    static final ArchRule NO_OTHER_SERVICE_IS_USED = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.serverlesspresso.qrvalidator..", "dev.serverlesspresso.publisher..");
}
