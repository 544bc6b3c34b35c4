package dev.serverlesspresso.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The kit is of use to any service: it knows nothing of the counter. */
@AnalyzeClasses(packages = "dev.serverlesspresso.kit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final Set<String> NOUNS_OF_THE_COUNTER = Set.of(
            "shop",
            "shops",
            "order",
            "orders",
            "drink",
            "drinks",
            "barista",
            "baristas",
            "customer",
            "customers",
            "coffee",
            "menu",
            "scan",
            "scans",
            "display",
            "displays",
            "phone",
            "phones",
            "counter",
            "manager",
            "managers",
            "pairing");

    /** Words of Spring: the order of beans, and the managers that decide who may in. */
    private static final Pattern OF_SPRING = Pattern.compile(
            "setOrder|@Order|annotation\\.Order|(?i:(?:authentication|authorization)Manager)\\w*|managers");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");

    @ArchTest
    static final ArchRule NO_SERVICE_IS_USED = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.serverlesspresso.qrvalidator..",
                    "dev.serverlesspresso.ordermanager..",
                    "dev.serverlesspresso.publisher..");

    @ArchTest
    static final ArchRule ONLY_AWS_LEAVES_KNOW_THE_SDK = noClasses()
            .that()
            .resideOutsideOfPackage("..aws..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon..", "io.awspring..");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CIRCLES =
            slices().matching("dev.serverlesspresso.kit.(**)").should().beFreeOfCycles();

    @Test
    void noNounOfTheCounterIsInTheKit() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            sources = files.filter(Files::isRegularFile).toList();
        }
        assertThat(sources).hasSizeGreaterThan(20);
        for (Path source : sources) {
            String text = OF_SPRING.matcher(Files.readString(source)).replaceAll("");
            assertThat(BETWEEN_WORDS.splitAsStream(text).map(word -> word.toLowerCase(Locale.ROOT)))
                    .as(source.toString())
                    .doesNotContainAnyElementsOf(NOUNS_OF_THE_COUNTER);
        }
    }
}
