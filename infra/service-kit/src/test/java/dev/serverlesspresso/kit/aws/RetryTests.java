package dev.serverlesspresso.kit.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.serverlesspresso.kit.problem.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryTests {

    private final List<Duration> limits = new ArrayList<>();
    private final Retry retry = new Retry(24, Duration.ofMillis(10), Duration.ofMillis(400), limits::add);

    @Test
    void goesOnUntilThereIsAnAnswer() {
        int answer =
                retry.untilPresent("a test", () -> limits.size() < 3 ? Optional.empty() : Optional.of(limits.size()));

        assertThat(answer).isEqualTo(3);
    }

    @Test
    void givesUpAfterABoundedNumberOfShortWaits() {
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> retry.untilPresent("a test", Optional::empty))
                .withMessageContaining("24 attempts");
        assertThat(limits).hasSize(23).allSatisfy(limit -> assertThat(limit)
                .isBetween(Duration.ofMillis(10), Duration.ofMillis(400)));
    }

    @Test
    void takesAnotherNumberOfAttempts() {
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> retry.withAttempts(2).untilPresent("a test", Optional::empty));
        assertThat(limits).containsExactly(Duration.ofMillis(10));
    }

    @Test
    void interruptionIsUnavailableAndStays() {
        Retry interrupted = new Retry(3, Duration.ofMillis(1), Duration.ofMillis(1), limit -> {
            throw new InterruptedException();
        });

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> interrupted.untilPresent("a test", Optional::empty));
        assertThat(Thread.interrupted()).isTrue();
    }
}
