package dev.serverlesspresso.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of errors lists the problems of this service, and none that it has not. */
class ProblemPageTests {

    @Test
    void pageHasARowForEachProblemOfThisServiceAlone() throws IOException {
        List<String> page = Files.readAllLines(Path.of("../docs/reference/errors.md"));
        assertThat(page.stream().filter(line -> line.contains("| publisher |")).map(ProblemPageTests::start))
                .containsExactlyInAnyOrderElementsOf(Stream.of(PublisherProblem.values())
                        .map(ProblemPageTests::row)
                        .toList());
    }

    private static String start(String line) {
        return line.substring(0, line.indexOf("| publisher |"));
    }

    private static String row(PublisherProblem problem) {
        return "| `%s` | %s | `%s` ".formatted(problem.name(), problem.status().value(), problem.type());
    }
}
