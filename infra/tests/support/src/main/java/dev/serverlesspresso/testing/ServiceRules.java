package dev.serverlesspresso.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** How the packages of every service are built; a service says in its own tests what its technical classes are called. */
public final class ServiceRules {

    private static final String ROOT = "dev.serverlesspresso.";
    private static final String LISTENER = "io.awspring.cloud.sqs.annotation.SqsListener";

    private ServiceRules() {}

    /** Only classes with such names know the SDK of AWS. */
    public static ArchRule onlyTheseKnowTheSdk(String names) {
        return noClasses()
                .that()
                .haveNameNotMatching(names)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("software.amazon..", "io.awspring..");
    }

    /** Only classes with such names know HTTP. */
    public static ArchRule onlyTheseKnowSpringWeb(String names) {
        return noClasses()
                .that()
                .haveNameNotMatching(names)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.web..",
                        "org.springframework.http..",
                        "org.springframework.security..",
                        "jakarta.servlet..");
    }

    /** Whoever listens to a queue has a test of what becomes of messages that it does not handle; tests are read for it. */
    public static ArchRule everyListenerIsTestedWithUnhandledMessages() {
        return classes()
                .that(DescribedPredicate.describe("listen to a queue", type -> type.getMethods().stream()
                        .anyMatch(method -> method.isAnnotatedWith(LISTENER))))
                .should(ArchCondition.from(DescribedPredicate.describe(
                        "be used by a test of " + UnhandledMessages.class.getSimpleName(),
                        type -> type.getDirectDependenciesToSelf().stream()
                                .anyMatch(use -> use.getOriginClass().isAssignableTo(UnhandledMessages.class)))));
    }

    public static ArchRule packagesHaveNoCircles(String service) {
        return slices().matching(ROOT + service + ".(*)..").should().beFreeOfCycles();
    }

    public static ArchRule packagesAreNounsOfTheCounter() {
        return noClasses()
                .should()
                .resideInAnyPackage(
                        "..controller..", "..service..", "..repository..", "..dto..", "..util..", "..common..");
    }

    /** Services know each other by events and HTTP alone, and do not know whose AWS it is. */
    public static ArchRule noOtherServiceIsUsedBy(String service) {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.of("qrvalidator", "ordermanager", "publisher", "local")
                        .filter(other -> !other.equals(service))
                        .map(other -> ROOT + other + "..")
                        .toArray(String[]::new));
    }
}
