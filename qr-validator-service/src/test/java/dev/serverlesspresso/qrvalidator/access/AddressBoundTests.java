package dev.serverlesspresso.qrvalidator.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AddressBoundTests {
    private final TestClock clock = new TestClock(Instant.parse("2026-11-02T09:00:10Z"));
    private final AddressBound bound = new AddressBound(clock, 2);

    @Test
    void addressHasItsNumberInEachMinuteOfTheClock() {
        assertThat(bound.exceededBy("a")).isFalse();
        clock.advance(Duration.ofSeconds(20));
        assertThat(bound.exceededBy("a")).isFalse();
        clock.advance(Duration.ofSeconds(29));
        assertThat(bound.exceededBy("a")).isTrue();
        assertThat(bound.exceededBy("b")).as("another address").isFalse();
        assertThat(bound.secondsUntilNext()).isEqualTo(1);

        clock.advance(Duration.ofSeconds(1));
        assertThat(bound.exceededBy("a")).isFalse();
        assertThat(bound.secondsUntilNext()).isEqualTo(60);
    }
}
