package dev.serverlesspresso.ordermanager;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.kit.problem.web.CommonProblem;
import dev.serverlesspresso.kit.problem.web.ProblemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of errors is what clients decide by. */
class OrderManagerProblemTests {

    private static final Pattern ROW =
            Pattern.compile("^\\| `(\\w+)` \\| (\\d{3}) \\| `([^`]+)` \\| ([^|]+) \\|", Pattern.MULTILINE);

    private final Map<String, Row> page;

    OrderManagerProblemTests() throws IOException {
        page = ROW.matcher(Files.readString(Path.of("..", "docs", "reference", "errors.md")))
                .results()
                .map(Row::of)
                .collect(Collectors.toMap(Row::code, Function.identity()));
    }

    private record Row(String code, int status, String type, List<String> services) {

        static Row of(MatchResult row) {
            return new Row(
                    row.group(1),
                    Integer.parseInt(row.group(2)),
                    row.group(3),
                    List.of(row.group(4).split(", ")));
        }
    }

    @Test
    void everyProblemIsOnThePage() {
        Stream.<ProblemType>concat(Arrays.stream(OrderManagerProblem.values()), Arrays.stream(CommonProblem.values()))
                .forEach(problem -> assertThat(page.get(problem.name()))
                        .as(problem.name())
                        .isNotNull()
                        .satisfies(row -> {
                            assertThat(row.status()).isEqualTo(problem.status().value());
                            assertThat(row.type()).isEqualTo(problem.type().toString());
                        }));
    }

    @Test
    void pageListsNoProblemOfThisServiceThatThereIsNot() {
        assertThat(page.values())
                .filteredOn(row -> row.services().contains("order-manager"))
                .extracting(Row::code)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(OrderManagerProblem.values())
                        .map(Enum::name)
                        .toList());
    }
}
