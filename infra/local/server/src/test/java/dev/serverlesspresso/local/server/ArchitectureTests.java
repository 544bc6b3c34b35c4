package dev.serverlesspresso.local.server;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** All modules of the local AWS together, as this one has them on its class path. */
@AnalyzeClasses(packages = "dev.serverlesspresso.local", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {
    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CIRCLES =
            slices().matching("dev.serverlesspresso.local.(**)").should().beFreeOfCycles();
}
