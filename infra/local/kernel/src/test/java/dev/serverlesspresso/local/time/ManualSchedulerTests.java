package dev.serverlesspresso.local.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManualSchedulerTests {
    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

    @Test
    void workRunsInOrderOfTimeAndSeesItsOwnTime() {
        try (ManualScheduler scheduler = new ManualScheduler(START)) {
            List<Instant> seen = new ArrayList<>();
            scheduler.after(Duration.ofMinutes(2), () -> seen.add(scheduler.now()));
            scheduler.after(Duration.ofMinutes(1), () -> {
                seen.add(scheduler.now());
                scheduler.after(Duration.ofSeconds(30), () -> seen.add(scheduler.now()));
            });

            scheduler.advance(Duration.ofMinutes(3));

            assertThat(seen).containsExactly(START.plusSeconds(60), START.plusSeconds(90), START.plusSeconds(120));
            assertThat(scheduler.now()).isEqualTo(START.plusSeconds(180));
        }
    }

    @Test
    void cancelledWorkDoesNotRun() {
        try (ManualScheduler scheduler = new ManualScheduler(START)) {
            List<String> seen = new ArrayList<>();
            scheduler.after(Duration.ofMinutes(1), () -> seen.add("ran")).cancel();

            scheduler.advance(Duration.ofMinutes(2));

            assertThat(seen).isEmpty();
        }
    }
}
