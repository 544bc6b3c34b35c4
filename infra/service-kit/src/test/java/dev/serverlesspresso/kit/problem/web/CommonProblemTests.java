package dev.serverlesspresso.kit.problem.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of errors and the problems that every service may answer with. */
class CommonProblemTests {

    private List<String> rows = List.of();

    @BeforeEach
    void readThePage() throws IOException {
        rows = Files.readAllLines(Path.of("../../docs/reference/errors.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
    }

    @Test
    void eachProblemHasItsRow() {
        for (CommonProblem problem : CommonProblem.values()) {
            assertThat(rows)
                    .as("row of %s", problem)
                    .anyMatch(row -> row.startsWith("| `%s` | %s | `%s` |"
                            .formatted(problem, problem.status().value(), problem.type())));
        }
    }

    @Test
    void pageNamesNoProblemOfAllServicesThatThereIsNot() {
        List<String> known =
                Arrays.stream(CommonProblem.values()).map(Enum::name).toList();
        assertThat(rows.stream()
                        .map(row -> row.split("\\s*\\|\\s*"))
                        .filter(cells -> cells[4].startsWith("all"))
                        .map(cells -> cells[1].replace("`", "")))
                .isNotEmpty()
                .isSubsetOf(known);
    }
}
