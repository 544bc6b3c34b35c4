package dev.serverlesspresso.publisher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.serverlesspresso.publisher", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {
    @ArchTest
    static final ArchRule onlyAwsLeavesUseTheSdk = noClasses()
            .that()
            .resideOutsideOfPackage("..aws..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon..", "io.awspring..");

    @ArchTest
    static final ArchRule onlyWebLeavesUseSpringsWeb = noClasses()
            .that()
            .resideOutsideOfPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web..", "org.springframework.http..", "org.springframework.security..");

    @ArchTest
    static final ArchRule decidingCodeIsPlainJava = noClasses()
            .that()
            .resideInAnyPackage("..publisher.connection", "..publisher.publication", "..publisher.access")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "..aws..", "..web..");

    @ArchTest
    static final ArchRule servicesDoNotKnowEachOther = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.serverlesspresso.qrvalidator..",
                    "dev.serverlesspresso.ordermanager..",
                    "dev.serverlesspresso.local..");
}
