package dev.serverlesspresso.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttemptsTests {
    private static final String HOME = "192.168.1.20";

    private final Hands clock = new Hands();
    private final Attempts attempts = new Attempts(clock);

    @Test
    void waitDoublesUpToFiveMinutes() {
        assertThat(IntStream.range(0, 17).mapToObj(n -> waitOut("aiko", HOME)).map(Duration::toSeconds))
                .containsExactly(0L, 0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L, 300L);
    }

    @Test
    void attemptDuringTheWaitMakesNothingLonger() {
        IntStream.range(0, 5).forEach(n -> attempts.begin("aiko", HOME));
        IntStream.range(0, 100)
                .forEach(n -> assertThat(attempts.begin("aiko", HOME)).isEqualTo(Duration.ofSeconds(1)));
        clock.now = clock.now.plusSeconds(1);

        assertThat(attempts.begin("aiko", HOME)).isZero();
    }

    @Test
    void rightPasswordBeginsAnew() {
        IntStream.range(0, 5).forEach(n -> attempts.begin("aiko", HOME));
        clock.now = clock.now.plusSeconds(1);
        assertThat(attempts.begin("aiko", HOME)).isZero();
        attempts.succeeded("aiko", HOME);

        IntStream.range(0, 5)
                .forEach(n -> assertThat(attempts.begin("aiko", HOME)).isZero());
    }

    @Test
    void nobodyLocksABaristaOutFromElsewhere() {
        for (int address = 0; address < 1_000; address++) {
            for (int n = 0; n < 5; n++) {
                waitOut("aiko", "10.0." + address / 256 + "." + address % 256);
            }
        }

        assertThat(attempts.begin("aiko", HOME)).isLessThanOrEqualTo(Duration.ofSeconds(10));
        clock.now = clock.now.plusSeconds(10);
        assertThat(attempts.begin("aiko", HOME)).isZero();
    }

    /** All at once count as well: none of them has been told that it was wrong before the others begin. */
    @Test
    void attemptsAtTheSameTimeAreCounted() {
        assertThat(IntStream.range(0, 50)
                        .filter(n -> attempts.begin("aiko", HOME).isZero()))
                .hasSize(5);
    }

    @Test
    void nameInOtherLettersIsTheSameAccount() {
        IntStream.range(0, 5).forEach(n -> attempts.begin("aiko", HOME));

        assertThat(attempts.begin("AIKO", HOME)).isPositive();
        assertThat(attempts.begin("haruto", HOME)).isZero();
    }

    @Test
    void attemptsAreForgottenAfterAnHour() {
        IntStream.range(0, 10).forEach(n -> waitOut("aiko", HOME));
        clock.now = clock.now.plus(Duration.ofMinutes(61));

        IntStream.range(0, 5)
                .forEach(n -> assertThat(attempts.begin("aiko", HOME)).isZero());
    }

    /** How long there was to wait before an attempt that was let through. */
    private Duration waitOut(String account, String address) {
        Duration wait = attempts.begin(account, address);
        if (!wait.isZero()) {
            clock.now = clock.now.plus(wait);
            assertThat(attempts.begin(account, address)).isZero();
        }
        return wait;
    }

    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-02T09:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
