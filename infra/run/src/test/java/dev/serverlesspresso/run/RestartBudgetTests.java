package dev.serverlesspresso.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestartBudgetTests {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final RestartBudget budget = new RestartBudget(3, Duration.ofMinutes(10), Duration.ofSeconds(1));

    @Test
    void eachPauseIsTwiceTheOneBefore() {
        assertThat(budget.next(NOON)).contains(Duration.ofSeconds(1));
        assertThat(budget.next(NOON.plusSeconds(5))).contains(Duration.ofSeconds(2));
        assertThat(budget.next(NOON.plusSeconds(9))).contains(Duration.ofSeconds(4));
        assertThat(budget.next(NOON.plusSeconds(20))).isEmpty();
    }

    @Test
    void restartsOfLongAgoAreForgotten() {
        budget.next(NOON);
        budget.next(NOON.plusSeconds(1));
        budget.next(NOON.plusSeconds(2));

        assertThat(budget.next(NOON.plus(Duration.ofMinutes(10)).minusMillis(1)))
                .isEmpty();
        assertThat(budget.next(NOON.plus(Duration.ofMinutes(10)))).contains(Duration.ofSeconds(4));
    }
}
