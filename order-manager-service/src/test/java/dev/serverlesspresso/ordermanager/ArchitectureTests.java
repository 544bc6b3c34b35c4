package dev.serverlesspresso.ordermanager;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Technology stays in its leaves. */
@AnalyzeClasses(packages = "dev.serverlesspresso.ordermanager", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule ONLY_AWS_LEAVES_KNOW_THE_SDK = noClasses()
            .that()
            .resideOutsideOfPackage("..aws..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon..", "io.awspring..");

    @ArchTest
    static final ArchRule ONLY_WEB_LEAVES_KNOW_SPRING_WEB = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "..aws..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "org.springframework.security..",
                    "jakarta.servlet..");

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
