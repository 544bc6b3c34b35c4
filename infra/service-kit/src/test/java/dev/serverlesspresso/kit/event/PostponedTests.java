package dev.serverlesspresso.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.kit.problem.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostponedTests {

    private static final Instant NINE = Instant.parse("2026-11-02T09:00:00Z");

    private final RuntimeException away = new Unavailable("the bus is away");
    private final RuntimeException refused = new IllegalArgumentException("too large");

    private final Postponed<String> postponed = new Postponed<>();

    @Test
    void whatIsRefusedWaitsLongerEachTimeUpToAnHour() {
        assertThat(IntStream.range(0, 10)
                        .mapToObj(i -> postponed.failed("demo", refused, NINE))
                        .map(Duration::toSeconds))
                .containsExactly(20L, 40L, 80L, 160L, 320L, 640L, 1_280L, 2_560L, 3_600L, 3_600L);
    }

    @Test
    void whatOnlyDidNotGoOutNowWaitsAMinuteAtMost() {
        assertThat(IntStream.range(0, 4)
                        .mapToObj(i -> postponed.failed("demo", away, NINE))
                        .map(Duration::toSeconds))
                .containsExactly(20L, 40L, 60L, 60L);
    }

    @Test
    void itWaitsUntilItsTimeHasComeOrItIsDone() {
        postponed.failed("demo", refused, NINE);
        Instant due = NINE.plusSeconds(20);
        assertThat(postponed.waiting(due.minusMillis(1))).containsExactly("demo");
        assertThat(postponed.waiting(due)).isEmpty();
        postponed.failed("demo", refused, due);
        postponed.done("demo");
        assertThat(postponed.waiting(due)).isEmpty();
        assertThat(postponed.failed("demo", refused, due)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void onlyThoseThatFailedLastAreRemembered() {
        IntStream.range(0, 1_500).forEach(i -> postponed.failed("shop-" + i, refused, NINE));
        assertThat(postponed.waiting(NINE)).hasSize(1_000).contains("shop-1499").doesNotContain("shop-499");
    }
}
