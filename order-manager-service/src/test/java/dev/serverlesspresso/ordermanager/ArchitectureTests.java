package dev.serverlesspresso.ordermanager;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.serverlesspresso.testing.ServiceRules;

/** A noun is one package; technology is in the classes that are named for it. */
@AnalyzeClasses(packages = "dev.serverlesspresso.ordermanager", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule ONLY_CLASSES_NAMED_SO_KNOW_THE_SDK =
            ServiceRules.onlyTheseKnowTheSdk(".*\\.(DynamoDb\\w+|\\w+Consumer)(\\$.*)?");

    @ArchTest
    static final ArchRule ONLY_CLASSES_NAMED_SO_KNOW_SPRING_WEB =
            ServiceRules.onlyTheseKnowSpringWeb(".*\\.(\\w+Controller|\\w+Problems?|SecurityConfiguration)(\\$.*)?");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CIRCLES = ServiceRules.packagesHaveNoCircles("ordermanager");

    @ArchTest
    static final ArchRule PACKAGES_ARE_NOUNS_OF_THE_COUNTER = ServiceRules.packagesAreNounsOfTheCounter();

    @ArchTest
    static final ArchRule NO_OTHER_SERVICE_IS_USED = ServiceRules.noOtherServiceIsUsedBy("ordermanager");
}
