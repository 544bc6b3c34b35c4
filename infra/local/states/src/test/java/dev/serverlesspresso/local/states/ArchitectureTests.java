package dev.serverlesspresso.local.states;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.serverlesspresso.local.states", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {
    @ArchTest
    static final ArchRule THERE_IS_NO_SPRING_AND_NO_HTTP = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "java.net.http..",
                    "com.sun.net.httpserver..",
                    "jakarta.servlet..",
                    "software.amazon.awssdk..");

    @ArchTest
    static final ArchRule DEFINITIONS_KNOW_NOTHING_OF_RUNNING = noClasses()
            .that()
            .resideInAPackage("..definition..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..run..", "..store..", "..api..");

    @ArchTest
    static final ArchRule QUERIES_KNOW_NOTHING_OF_STATES = noClasses()
            .that()
            .resideInAPackage("..query..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..run..", "..store..", "..api..", "..definition..");

    @ArchTest
    static final ArchRule NOBODY_READS_THE_CLOCK_OF_THE_MACHINE = noClasses()
            .that()
            .resideInAnyPackage("..run..", "..api..", "..store..")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.Clock.class, "systemUTC");
}
