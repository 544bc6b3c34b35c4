package dev.serverlesspresso.cdk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.serverlesspresso.cdk", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {
    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CIRCLES =
            slices().matching("dev.serverlesspresso.cdk.(*)..").should().beFreeOfCycles();

    /** What runs on one machine too is synthesised without the rest. */
    @ArchTest
    static final ArchRule CORE_AND_WORKFLOWS_NEED_NOTHING_OF_THE_REST = noClasses()
            .that()
            .resideInAnyPackage("..cdk.core..", "..cdk.workflows..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..cdk.network..",
                    "..cdk.edge..",
                    "..cdk.signin..",
                    "..cdk.service..",
                    "..cdk.screens..",
                    "..cdk.watch..");
}
