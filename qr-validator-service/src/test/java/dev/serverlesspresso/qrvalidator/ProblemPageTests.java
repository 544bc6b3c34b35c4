package dev.serverlesspresso.qrvalidator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.kit.problem.web.ProblemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of errors has a row for each problem of this service, and no row for one that there is not. */
class ProblemPageTests {

    private static final Path PAGE = Path.of("../docs/reference/errors.md");

    @Test
    void pageListsEachProblemOfThisServiceWithItsStatusAndType() throws IOException {
        try (Stream<String> lines = Files.lines(PAGE)) {
            assertThat(lines.filter(line -> line.startsWith("| `"))
                            .map(row -> row.split("\\s*\\|\\s*"))
                            .filter(cells -> cells[4].contains("qr-validator") && !cells[1].equals("`OVERLOADED`"))
                            .map(cells -> cells[1] + " " + cells[2] + " " + cells[3]))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(QrValidatorProblem.values())
                            .map(ProblemPageTests::row)
                            .toList());
        }
    }

    private static String row(ProblemType problem) {
        return "`" + problem.name() + "` " + problem.status().value() + " `" + problem.type() + "`";
    }
}
