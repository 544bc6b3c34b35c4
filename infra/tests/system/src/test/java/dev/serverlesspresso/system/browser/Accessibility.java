package dev.serverlesspresso.system.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What axe-core finds wrong with a screen, by WCAG 2.2 AA and by its own best practices. */
final class Accessibility {
    private static final String AXE = source();
    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String FIND = """
            async runOnly => JSON.stringify(
              (await axe.run(document, { resultTypes: ["violations"], runOnly })).violations)
            """;

    private Accessibility() {}

    static void check(Screen screen) {
        Assertions.assertThat(violations(screen))
                .as("violations on %s", screen.name())
                .isEmpty();
    }

    /**
     * One text for each rule that is broken: what it asks for, where, and what to do. Looks when the screen has come to
     * rest, and once more where something has begun to move meanwhile, so that no colour is caught halfway.
     */
    static List<String> violations(Screen screen) {
        screen.comeToRest();
        List<String> violations = violationsNow(screen);
        if (violations.isEmpty()) {
            return violations;
        }
        screen.comeToRest();
        return violationsNow(screen);
    }

    private static List<String> violationsNow(Screen screen) {
        if (Boolean.FALSE.equals(screen.page().evaluate("() => 'axe' in window"))) {
            screen.page().evaluate(AXE);
        }
        String found = Objects.requireNonNull((String) screen.page().evaluate(FIND, STANDARDS));
        List<String> violations = new ArrayList<>();
        JsonMapper.shared().readTree(found).forEach(violation -> violations.add(text(violation)));
        return violations;
    }

    private static String text(JsonNode violation) {
        StringBuilder text = new StringBuilder()
                .append(violation.path("id").asString())
                .append(" (")
                .append(violation.path("impact").asString())
                .append("): ")
                .append(violation.path("help").asString());
        violation.path("nodes").forEach(node -> text.append("\n  ")
                .append(node.path("target").path(0).asString())
                .append(": ")
                .append(node.path("html").asString())
                .append("\n    ")
                .append(node.path("failureSummary").asString("").replace("\n", "\n    ")));
        return text.toString();
    }

    /** The file that npm put beside what the screens are built with. */
    private static String source() {
        Path file = Path.of(
                System.getProperty("serverlesspresso.checkout"), "frontends", "node_modules", "axe-core", "axe.min.js");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("build the screens first, axe-core comes with them", e);
        }
    }
}
