package dev.serverlesspresso.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomesTests {
    @ParameterizedTest
    @CsvSource({
        "202, '', 202",
        "200, '{\"code\":\"X\"}', 200",
        "503, '{\"code\":\"OVERLOADED\"}', 503 OVERLOADED",
        "503, '', 503 bare",
        "502, '<html>', 502 bare",
    })
    void outcomeSaysWhetherTheAnswerExplainsItself(int status, String body, String outcome) {
        assertThat(Outcomes.of(status, body)).isEqualTo(outcome);
    }

    @Test
    void rowCountsOutcomesAndRanksTimes() {
        Outcomes outcomes = new Outcomes();
        outcomes.add("202", Duration.ofMillis(10));
        outcomes.add("202", Duration.ofMillis(30));
        outcomes.add("503 OVERLOADED", Duration.ofMillis(20));

        assertThat(outcomes.row(3, "scan"))
                .startsWith("| 3 | scan | 202 × 2, 503 OVERLOADED × 1 | 20 | 30 | 30 | ")
                .matches(".* \\| \\d+ \\|");
    }
}
