package dev.serverlesspresso.local.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SystemSchedulerTests {
    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

    private final WallClock clock = new WallClock();
    private final SystemScheduler scheduler = new SystemScheduler(clock, Duration.ofMillis(5));
    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        scheduler.close();
    }

    @Test
    void timerFallsDueWhenTheWallClockJumpsOverIt() throws Exception {
        scheduler.after(Duration.ofHours(2), () -> done.add("later"));
        scheduler.after(Duration.ofHours(1), () -> done.add("sooner"));

        clock.now = START.plus(Duration.ofHours(3));

        assertThat(next()).isEqualTo("sooner");
        assertThat(next()).isEqualTo("later");
    }

    @Test
    void timerIsNotDueWhenTheWallClockGoesBack() throws Exception {
        clock.now = START.minus(Duration.ofHours(1));
        scheduler.at(START, () -> done.add("at nine"));
        scheduler.at(clock.instant(), () -> done.add("now"));

        assertThat(next()).isEqualTo("now");
        assertThat(done).isEmpty();

        clock.now = START;
        assertThat(next()).isEqualTo("at nine");
    }

    @Test
    void timerIsNotDueANanosecondEarly() throws Exception {
        scheduler.at(START.plusSeconds(60), () -> done.add("timer"));
        clock.now = START.plusSeconds(60).minusNanos(1);
        clock.looks.drainPermits();

        assertThat(clock.looks.tryAcquire(3, 10, TimeUnit.SECONDS)).isTrue();
        assertThat(done).isEmpty();

        clock.now = START.plusSeconds(60);
        assertThat(next()).isEqualTo("timer");
    }

    @Test
    void cancelledWorkIsForgottenAndFailingWorkStopsNothing() throws Exception {
        scheduler.after(Duration.ofMinutes(1), () -> done.add("cancelled")).cancel();
        scheduler.after(Duration.ofMinutes(1), () -> {
            throw new IllegalStateException("no");
        });
        scheduler.after(Duration.ofMinutes(2), () -> done.add("after it"));

        clock.now = START.plus(Duration.ofMinutes(5));

        assertThat(next()).isEqualTo("after it");
    }

    private String next() throws InterruptedException {
        return String.valueOf(done.poll(10, TimeUnit.SECONDS));
    }

    private static final class WallClock extends Clock {
        private final Semaphore looks = new Semaphore(0);
        private volatile Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            looks.release();
            return now;
        }
    }
}
